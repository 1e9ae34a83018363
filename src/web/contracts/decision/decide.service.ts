import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { fieldOf } from '../../../contracts/domain/fields/fields';
import { AssessmentsService, DecisionsService } from '../../../eligibility';
import { CommitmentsService } from '../../../insertion-hours';
import { type CommitmentProposal } from '../../../insertion-hours/domain/commitment-terms';
import { DomainError } from '../../../shared/domain/domain-error';
import { type HundredthsOfHour } from '../../../shared/domain/hours';
import { type Perimeter } from '../../../shared/domain/perimeter';
import { TypingContext } from '../form/typing-context';
import { readTypedValue } from '../form/typed-value';
import { type DecisionForm } from './decision.form';

/** Takes a decision from its form, with the hours that a clause retains. */
@Injectable()
export class Deciding {
  constructor(
    private readonly assessments: AssessmentsService,
    private readonly deciding: DecisionsService,
    private readonly commitments: CommitmentsService,
    private readonly typing: TypingContext,
  ) {}

  /** Throws `stale-record` when another decision was taken since the form was opened. */
  async decide({ perimeter, act }: SignedIn, id: string, form: DecisionForm): Promise<void> {
    const hours = retainedHours(form, this.typing);
    await this.deciding.decide(perimeter, act, id, {
      measures: form.measures,
      exceptionCode: orNull(form.exceptionCode),
      motivation: form.motivation,
      formerId: orNull(form.formerId),
      retained: hours === null ? null : { hours, gapReason: orNull(form.gapReason) },
    });
  }

  /** Hours as computed, over the dates of the contract. */
  async proposal(perimeter: Perimeter, id: string): Promise<CommitmentProposal> {
    const { assessment } = await this.assessments.verdicts(perimeter, id);
    return this.commitments.propose(perimeter, id, assessment.hours);
  }
}

function orNull(typed: string): string | null {
  return typed === '' ? null : typed;
}

/** Null when the decision retains no clause, or says no hours. */
function retainedHours(form: DecisionForm, typing: TypingContext): HundredthsOfHour | null {
  if (!form.measures.includes('integration-clause')) return null;
  const typed = readTypedValue(fieldOf('retainedHours'), form.retainedHours, typing.now());
  if (typed.kind === 'issue')
    throw new DomainError('invalid', 'unreadable-hours', typed.message, { field: 'retainedHours' });
  return typeof typed.value === 'number' ? typed.value : null;
}
