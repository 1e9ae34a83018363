import { Injectable } from '@nestjs/common';
import { type ContractFile, ContractsRepository, unknownContract } from '../contracts';
import { type Unit } from '../platform/database/unit';
import { type CalendarDate } from '../shared/domain/calendar-date';
import { type Perimeter } from '../shared/domain/perimeter';
import { AssessmentContext, type ContractAssessment } from './assessment-context';
import { AssessmentsRepository } from './assessments.repository';
import { DecisionsRepository } from './decisions.repository';
import { type ExceptionCode } from './domain/verdict/exceptions';
import { factsOfFile } from './situation';

const BATCH = 500;

@Injectable()
export class AssessmentsService {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly decisions: DecisionsRepository,
    private readonly context: AssessmentContext,
  ) {}

  /**
   * What the rule book says of one contract, today or on a day; nothing is stored. An act that has just written asks
   * with its unit. Throws `unknown-contract`.
   */
  async verdicts(
    perimeter: Perimeter,
    contractId: string,
    { on, unit }: { readonly on?: CalendarDate | undefined; readonly unit?: Unit } = {},
  ): Promise<ContractAssessment> {
    const [file] = await this.contracts.files(perimeter, [contractId], unit?.manager);
    if (!file) throw unknownContract();
    const decision = (await this.decisions.current([contractId], unit?.manager)).get(contractId);
    return this.context.assess(file, factsOfFile(file, decision), on);
  }

  /**
   * What was said of one contract on a past day: on the facts that the assessment in force then keeps, or on
   * today's where none had been made yet (`onKeptFacts` false).
   */
  async pastVerdicts(
    perimeter: Perimeter,
    contractId: string,
    on: CalendarDate,
  ): Promise<ContractAssessment & { readonly onKeptFacts: boolean }> {
    const now = await this.verdicts(perimeter, contractId, { on });
    const kept = (await this.assessments.history(contractId)).find(({ assessedOn }) => assessedOn <= on);
    return kept
      ? { ...this.context.assess(now.file, kept.facts, on), onKeptFacts: true }
      : { ...now, onKeptFacts: false };
  }

  /** Whether an exception may rest on this ground for the contract (art. L2112-2-1 II, L3114-2-1 II CCP). */
  mayRestOn(code: ExceptionCode, file: ContractFile): boolean {
    return this.context.mayRestOn(code, file);
  }

  /** The verdicts of every contract inside the perimeter, in batches; nothing is stored. */
  async *allVerdicts(perimeter: Perimeter, on?: CalendarDate): AsyncGenerator<ContractAssessment> {
    for await (const ids of this.contracts.idBatches(perimeter, BATCH)) {
      const files = await this.contracts.files(perimeter, ids);
      const decisions = await this.decisions.current(ids);
      for (const file of files)
        yield this.context.assess(file, factsOfFile(file, decisions.get(file.contract.id)), on);
    }
  }
}
