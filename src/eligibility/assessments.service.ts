import { Injectable } from '@nestjs/common';
import { ContractsRepository, unknownContract } from '../contracts';
import { type Act, SYSTEM_ACT, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type CalendarDate } from '../shared/domain/calendar-date';
import { type Perimeter } from '../shared/domain/perimeter';
import { AssessmentContext, type ContractAssessment } from './assessment-context';
import { AssessmentRecord } from './assessment.entity';
import { recordOf, saysTheSame } from './assessment-record';
import { AssessmentsRepository } from './assessments.repository';
import { DecisionsRepository } from './decisions.repository';
import { factsOfFile } from './situation';

const BATCH = 500;

@Injectable()
export class AssessmentsService {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly decisions: DecisionsRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly context: AssessmentContext,
  ) {}

  /** What the rule book says of one contract on a day; nothing is stored. Throws `unknown-contract`. */
  async verdicts(perimeter: Perimeter, contractId: string, on?: CalendarDate): Promise<ContractAssessment> {
    const [file] = await this.contracts.files(perimeter, [contractId]);
    if (!file) throw unknownContract(contractId);
    const decision = (await this.decisions.current([contractId])).get(contractId);
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
    const now = await this.verdicts(perimeter, contractId, on);
    const kept = (await this.assessments.history(contractId)).find(({ assessedOn }) => assessedOn <= on);
    return kept
      ? { ...this.context.assess(now.file, kept.facts, on), onKeptFacts: true }
      : { ...now, onKeptFacts: false };
  }

  /** The verdicts of every contract inside the perimeter, in batches; nothing is stored. */
  async *allVerdicts(perimeter: Perimeter, on?: CalendarDate): AsyncGenerator<ContractAssessment> {
    for await (const ids of this.batches(perimeter)) {
      const files = await this.contracts.files(perimeter, ids);
      const decisions = await this.decisions.current(ids);
      for (const file of files)
        yield this.context.assess(file, factsOfFile(file, decisions.get(file.contract.id)), on);
    }
  }

  /**
   * Assesses contracts and the lots beside them, and keeps what changed: a new record supersedes the former.
   * Returns how many verdicts moved.
   */
  async assess(perimeter: Perimeter, contractIds: readonly string[], act: Act = SYSTEM_ACT): Promise<number> {
    let moved = 0;
    for (let start = 0; start < contractIds.length; start += BATCH) {
      const ids = await this.contracts.siblingIds(contractIds.slice(start, start + BATCH));
      moved += await this.unitOfWork.run(act, (unit) => this.keep(unit, perimeter, ids));
    }
    return moved;
  }

  /** Assesses every contract inside the perimeter; `onBatch` hears how many are done. */
  async assessAll(
    perimeter: Perimeter,
    act: Act = SYSTEM_ACT,
    onBatch: (done: number) => void = () => undefined,
  ): Promise<number> {
    let done = 0;
    let moved = 0;
    for await (const ids of this.batches(perimeter)) {
      moved += await this.unitOfWork.run(act, (unit) => this.keep(unit, perimeter, ids));
      done += ids.length;
      onBatch(done);
    }
    return moved;
  }

  private async keep(unit: Unit, perimeter: Perimeter, ids: readonly string[]): Promise<number> {
    const files = await this.contracts.files(perimeter, ids, unit.manager);
    const decisions = await this.decisions.current(ids, unit.manager);
    const current = await this.assessments.current(ids, unit.manager);
    const moved: AssessmentRecord[] = [];
    for (const file of files) {
      const { id } = file.contract;
      const facts = factsOfFile(file, decisions.get(id));
      const next = recordOf(unit.nextId(), file, facts, this.context.codes(file, facts));
      const former = current.get(id);
      if (saysTheSame(former, next)) continue;
      if (former) await unit.update(AssessmentRecord, former, { supersededOn: next.assessedOn });
      moved.push(next);
    }
    // An assessment is its own history, superseded and never changed: no entry says it again.
    await unit.createParts(AssessmentRecord, moved);
    return moved.length;
  }

  private async *batches(perimeter: Perimeter): AsyncGenerator<string[]> {
    for (let after = ''; ;) {
      const ids = await this.contracts.idsAfter(perimeter, after, BATCH);
      const last = ids.at(-1);
      if (last === undefined) return;
      yield ids;
      after = last;
    }
  }
}
