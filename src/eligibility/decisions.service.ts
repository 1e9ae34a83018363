import { Injectable } from '@nestjs/common';
import { type ContractFile, ContractsService } from '../contracts';
import { CommitmentsService } from '../insertion-hours';
import { staleRecord } from '../platform/database/database.errors';
import { type Act, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type HundredthsOfHour } from '../shared/domain/hours';
import { type Perimeter } from '../shared/domain/perimeter';
import { AssessmentsService } from './assessments.service';
import { Decision } from './decision.entity';
import { DecisionsRepository } from './decisions.repository';
import { isExceptionCode } from './domain/verdict/exceptions';
import {
  emptyDecision,
  invalidGround,
  missingMotivation,
  noneWithMeasures,
  unknownException,
} from './eligibility.errors';

export interface RetainedWithClause {
  readonly hours: HundredthsOfHour | null;
  readonly gapReason: string | null;
}

export interface DecisionInput {
  readonly measures: readonly string[];
  readonly exceptionCode: string | null;
  readonly motivation: string | null;
  /** The decision that the person saw in force, null for none; absent where nobody looked. */
  readonly formerId?: string | null;
  /** Hours that the clause retains (those proposed when null), with the reason of a gap; null when none are said. */
  readonly retained?: RetainedWithClause | null;
}

/** "Clause or reason": what the buyer chose; a new decision supersedes the former, both stay readable. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly contracts: ContractsService,
    private readonly decisions: DecisionsRepository,
    private readonly assessments: AssessmentsService,
    private readonly commitments: CommitmentsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Decides, and retains the hours of the clause: both, or nothing. Throws `empty-decision`, `none-with-measures`,
   * `missing-motivation`, `unknown-exception`, `invalid-ground`, `missing-gap-reason`, `unknown-contract`,
   * `stale-record`.
   */
  async decide(perimeter: Perimeter, act: Act, contractId: string, input: DecisionInput): Promise<void> {
    await this.unitOfWork.run(act, async (unit) => {
      const file = await this.contracts.fileToChange(unit, perimeter, contractId);
      const decided = this.checked(file, input);
      const computed = await this.assessments.verdicts(perimeter, contractId, { unit });
      await this.keep(unit, file, decided);
      const { hours = null, gapReason = null } = input.retained ?? {};
      if (input.retained)
        await this.commitments.retainDecided(unit, perimeter, contractId, {
          computed: computed.assessment.hours,
          hours,
          gapReason,
        });
    });
  }

  private checked(file: ContractFile, input: DecisionInput): DecisionInput {
    const { measures, exceptionCode } = input;
    const motivation = input.motivation?.trim() ? input.motivation.trim() : null;
    if (measures.includes('none') && measures.length > 1) throw noneWithMeasures();
    if (exceptionCode === null) {
      if (measures.length === 0) throw emptyDecision();
      return { ...input, motivation };
    }
    if (!isExceptionCode(exceptionCode)) throw unknownException(exceptionCode);
    if (motivation === null) throw missingMotivation();
    if (!this.assessments.mayRestOn(exceptionCode, file)) throw invalidGround(exceptionCode);
    return { ...input, motivation };
  }

  private async keep(
    unit: Unit,
    { contract: { id, buyerId } }: ContractFile,
    input: DecisionInput,
  ): Promise<void> {
    const former = (await this.decisions.current([id], unit.manager)).get(id);
    if (input.formerId !== undefined && (former?.id ?? null) !== input.formerId) throw staleRecord();
    if (former) await unit.update(Decision, former, { supersededAt: unit.at });
    await unit.create(Decision, {
      id: unit.nextId(),
      contractId: id,
      buyerId,
      measures: [...input.measures],
      exceptionCode: input.exceptionCode,
      motivation: input.motivation,
      authorId: unit.act.actorId,
      decidedAt: unit.at,
      supersededAt: null,
    });
  }
}
