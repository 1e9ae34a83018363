import { Injectable } from '@nestjs/common';
import { type ContractFile, ContractsRepository } from '../contracts';
import { FollowUps } from '../platform/database/follow-ups';
import { type Act, type FollowUp, SYSTEM_ACT, type Unit } from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EVERYTHING, type Perimeter } from '../shared/domain/perimeter';
import { AssessmentContext, type ContractAssessment } from './assessment-context';
import { type InForce, keepingOf, recordOf, saysTheSame } from './assessment-record';
import { AssessmentsRepository, type Moved } from './assessments.repository';
import { type Decision } from './decision.entity';
import { DecisionsRepository } from './decisions.repository';
import { factsOfFile } from './situation';
import { type StatedFacts } from './domain/facts/register-facts';
import { type Case } from './domain/settle/subjects';
import { codesOf } from './domain/verdict/verdict-codes';
import { Touched } from './touched';

type Told = readonly [file: ContractFile, facts: StatedFacts, given: Case];

/** What is known of contracts beside their files, by contract. */
interface Known {
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly current: ReadonlyMap<string, InForce>;
  readonly told: Told[];
}

const NOTHING_YET: Omit<Known, 'told'> = { decisions: new Map(), current: new Map() };

const BATCH = 500;

/**
 * Keeps the verdicts of the register true: what an act touches is assessed again before the act is committed, so
 * that no contract is ever seen without its verdict.
 */
@Injectable()
export class Assessor extends FollowUps {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly assessments: AssessmentsRepository,
    private readonly decisions: DecisionsRepository,
    private readonly context: AssessmentContext,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
  }

  begin(): FollowUp {
    const touched = new Touched();
    return {
      hear: (table, record, change) => touched.hear(table, record, change),
      settleCreated: (unit) => this.assessCreated(unit, touched),
      settle: (unit) => this.assessTouched(unit, touched),
    };
  }

  /**
   * Assesses contracts and keeps what changed: a new record supersedes the former. `told` takes each with its facts.
   * Returns how many moved.
   */
  async assess(unit: Unit, ids: readonly string[], told: Told[] = []): Promise<number> {
    const { manager } = unit;
    await this.contracts.lockProcedures(unit, ids);
    const files = await this.contracts.files(EVERYTHING, ids, manager);
    const decisions = await this.decisions.current(ids, manager);
    const current = await this.assessments.inForce(ids, manager);
    return this.assessFiles(unit, files, { decisions, current, told });
  }

  private async assessFiles(
    unit: Unit,
    files: readonly ContractFile[],
    { decisions, current, told }: Known,
  ): Promise<number> {
    const assessedOn = this.context.today();
    const moved: Moved[] = [];
    const superseded: InForce[] = [];
    for (const file of files) {
      const { id: contractId, buyerId } = file.contract;
      const facts = factsOfFile(file, decisions.get(contractId));
      const given = this.context.caseOf(file, facts);
      told.push([file, facts, given]);
      const keeping = keepingOf(facts, codesOf(given));
      const former = current.get(contractId);
      if (former !== undefined && saysTheSame(former, keeping)) continue;
      if (former !== undefined) superseded.push(former);
      const record = recordOf(keeping, { id: unit.nextId(), contractId, buyerId, assessedOn });
      moved.push({ ...keeping, record });
    }
    await this.assessments.supersede(unit, superseded, assessedOn);
    await this.assessments.keep(unit, moved);
    return moved.length;
  }

  /**
   * Assesses every contract inside the perimeter again, as after a change of the law: `onBatch` hears how many are
   * done. Returns how many verdicts moved.
   */
  async assessAll(
    perimeter: Perimeter,
    act: Act = SYSTEM_ACT,
    onBatch: (done: number) => void = () => undefined,
  ): Promise<number> {
    let done = 0;
    let moved = 0;
    for await (const ids of this.contracts.idBatches(perimeter, BATCH)) {
      moved += await this.unitOfWork.run(act, (unit) => this.assess(unit, ids));
      done += ids.length;
      onBatch(done);
    }
    return moved;
  }

  /** The same, in one pass with what is to be said of each contract once it is kept. */
  async *assessAllAloud(perimeter: Perimeter, act: Act): AsyncGenerator<ContractAssessment> {
    for await (const ids of this.contracts.idBatches(perimeter, BATCH)) {
      const told: Told[] = [];
      await this.unitOfWork.run(act, (unit) => {
        told.length = 0;
        return this.assess(unit, ids, told);
      });
      const today = this.context.today();
      for (const each of told) yield this.context.tell(...each, today);
    }
  }

  /** What an act creates by thousands is assessed as it stands in memory, not written and read again. */
  private async assessCreated(unit: Unit, touched: Touched): Promise<void> {
    const { procedures, lots } = touched.takeCreated();
    const files = await this.contracts.filesOf(procedures, lots, unit.manager);
    await this.assessFiles(unit, files, { ...NOTHING_YET, told: [] });
  }

  /** The lots of a procedure rest on one another: they are assessed together. */
  private async assessTouched(unit: Unit, touched: Touched): Promise<void> {
    const { contracts, buyers } = touched;
    const ofBuyers = await this.contracts.proceduresOfBuyers([...buyers], unit.manager);
    const lots = await this.contracts.idsOfProcedures(
      [...new Set([...touched.allProcedures(), ...ofBuyers])],
      unit.manager,
    );
    const ids = [...new Set([...lots, ...contracts])];
    for (let start = 0; start < ids.length; start += BATCH)
      await this.assess(unit, ids.slice(start, start + BATCH));
  }
}
