import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { fieldOf } from '../../../contracts/domain/fields/fields';
import { AssessmentsService, DecisionsRepository, DecisionsService } from '../../../eligibility';
import { CommitmentsRepository, CommitmentsService } from '../../../insertion-hours';
import { type CommitmentProposal } from '../../../insertion-hours/domain/commitment-terms';
import { staleRecord } from '../../../platform/database/database.errors';
import { type HundredthsOfHour } from '../../../shared/domain/hours';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { hours } from '../../formats/french';
import { TypingContext } from '../form/typing-context';
import { readTypedValue } from '../form/typed-value';
import { noneWithMeasures, unexplainedGap, unreadableHours } from './decision-form.errors';
import { type DecisionForm } from './decision.form';

/** Takes a decision from its form, with the hours that a clause retains. */
@Injectable()
export class Deciding {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly decisions: DecisionsRepository,
    private readonly deciding: DecisionsService,
    private readonly commitments: CommitmentsService,
    private readonly inForce: CommitmentsRepository,
  ) {}

  /** Throws `stale-record` when another decision was taken since the form was opened. */
  async decide(person: SignedIn, id: string, form: DecisionForm, typing: TypingContext): Promise<void> {
    const { perimeter, act } = person;
    const { measures, motivation } = form;
    if (measures.includes('none') && measures.length > 1) throw noneWithMeasures();
    const proposal = await this.proposal(perimeter, id);
    const retained = retainedHours(form, typing);
    const current = (await this.inForce.currentOf(perimeter, [id])).get(id);
    const isNew = retained !== null && retained !== current?.retainedHours;
    if (isNew) refuseUnexplained(retained, proposal, form.gapReason);
    const former = (await this.decisions.current([id])).get(id);
    if ((former?.id ?? '') !== form.formerId) throw staleRecord('decisions', id);
    const exceptionCode = form.exceptionCode === '' ? null : form.exceptionCode;
    await this.deciding.decide(perimeter, act, id, { measures, exceptionCode, motivation });
    if (!isNew) return;
    await this.commitments.retain(perimeter, act, id, {
      ...proposal,
      retainedHours: retained,
      gapReason: form.gapReason === '' ? null : form.gapReason,
      version: current?.version ?? null,
    });
  }

  /** Hours as computed, over the dates of the contract. */
  async proposal(perimeter: Perimeter, id: string): Promise<CommitmentProposal> {
    const { assessment } = await this.assessments.verdicts(perimeter, id);
    return this.commitments.propose(perimeter, id, assessment.hours);
  }
}

/** Null when the decision retains no clause, or says no hours. */
function retainedHours(form: DecisionForm, typing: TypingContext): HundredthsOfHour | null {
  if (!form.measures.includes('integration-clause')) return null;
  const typed = readTypedValue(fieldOf('retainedHours'), form.retainedHours, typing.now());
  if (typed.kind === 'issue') throw unreadableHours(typed.message);
  return typeof typed.value === 'number' ? typed.value : null;
}

function refuseUnexplained(retained: number, { computedHours }: CommitmentProposal, reason: string): void {
  if (computedHours !== null && retained !== computedHours && reason === '')
    throw unexplainedGap(hours(computedHours));
}
