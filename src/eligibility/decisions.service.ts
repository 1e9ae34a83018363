import { Injectable } from '@nestjs/common';
import { ContractsService } from '../contracts';
import { type Act } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type Perimeter } from '../shared/domain/perimeter';
import { AssessmentsService } from './assessments.service';
import { Decision } from './decision.entity';
import { DecisionsRepository } from './decisions.repository';
import { isExceptionCode, isValidGround } from './domain/exceptions';
import { LawBook } from './law-book';
import { emptyDecision, invalidGround, missingMotivation, unknownException } from './eligibility.errors';

export interface DecisionInput {
  readonly measures: readonly string[];
  readonly exceptionCode: string | null;
  readonly motivation: string | null;
}

/** "Clause or reason": what the buyer chose; a new decision supersedes the former, both stay readable. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly contracts: ContractsService,
    private readonly decisions: DecisionsRepository,
    private readonly assessments: AssessmentsService,
    private readonly unitOfWork: UnitOfWork,
    private readonly book: LawBook,
  ) {}

  /** Throws `empty-decision`, `missing-motivation`, `unknown-exception`, `invalid-ground`, `unknown-contract`. */
  async decide(perimeter: Perimeter, act: Act, contractId: string, input: DecisionInput): Promise<void> {
    const { contract, procedure } = await this.contracts.file(perimeter, contractId);
    const motivation = input.motivation?.trim() ? input.motivation.trim() : null;
    if (input.exceptionCode !== null) {
      if (!isExceptionCode(input.exceptionCode)) throw unknownException(input.exceptionCode);
      if (motivation === null) throw missingMotivation();
      const facts = {
        contractKind: procedure.contractKind,
        nature: procedure.nature,
        durationMonths: contract.durationMonths,
      };
      if (!isValidGround(input.exceptionCode, facts, this.book.law)) throw invalidGround(input.exceptionCode);
    } else if (input.measures.length === 0) throw emptyDecision();
    await this.unitOfWork.run(act, async (unit) => {
      const former = (await this.decisions.current([contractId], unit.manager)).get(contractId);
      const decidedAt = unit.at;
      if (former) await unit.update(Decision, former, { supersededAt: decidedAt });
      await unit.create(Decision, {
        id: unit.nextId(),
        contractId,
        buyerId: contract.buyerId,
        measures: [...input.measures],
        exceptionCode: input.exceptionCode,
        motivation,
        authorId: act.actorId,
        decidedAt,
        supersededAt: null,
      });
    });
    await this.assessments.assess(perimeter, [contractId]);
  }
}
