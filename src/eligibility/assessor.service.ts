import { Injectable } from '@nestjs/common';
import { type ContractFile, ContractsRepository } from '../contracts';
import { FollowUps } from '../platform/database/follow-ups';
import {
  type Act,
  type FollowUp,
  SYSTEM_ACT,
  type Unit,
  type ChangeableRecord,
} from '../platform/database/unit';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { EVERYTHING, type Perimeter } from '../shared/domain/perimeter';
import { AssessmentContext, type ContractAssessment } from './assessment-context';
import { keepingOf, recordOf, saysTheSame } from './assessment-record';
import { AssessmentsRepository, type Moved } from './assessments.repository';
import { DecisionsRepository } from './decisions.repository';
import { factsOfFile } from './situation';
import { type StatedFacts } from './domain/facts/register-facts';
import { type Case } from './domain/settle/subjects';
import { codesOf } from './domain/verdict/verdict-codes';

/** Fields of a buyer from which a fact is filled. */
const BUYER_FACTS: ReadonlySet<string> = new Set(['kind', 'contractingAuthority']);

/** What one act changed of the records that verdicts rest on. */
class Touched {
  readonly procedures = new Set<string>();
  /** Contracts whose own facts changed, and not those of the lots beside them. */
  readonly contracts = new Set<string>();
  readonly buyers = new Set<string>();

  hear(table: string, record: ChangeableRecord, fields: readonly string[] | null): void {
    if (table === 'procedures') this.procedures.add(record.id);
    else if (table === 'contracts')
      this.procedures.add((record as { procedureId?: string }).procedureId ?? '');
    else if (table === 'decisions') this.contracts.add((record as { contractId?: string }).contractId ?? '');
    else if (table === 'buyers' && fields?.some((field) => BUYER_FACTS.has(field)))
      this.buyers.add(record.id);
  }
}

type Told = readonly [file: ContractFile, facts: StatedFacts, given: Case];

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
      hear: (table, record, fields) => touched.hear(table, record, fields),
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
    const assessedOn = this.context.today();
    const moved: Moved[] = [];
    const superseded: string[] = [];
    for (const file of files) {
      const { id: contractId, buyerId } = file.contract;
      const facts = factsOfFile(file, decisions.get(contractId));
      const given = this.context.caseOf(file, facts);
      told.push([file, facts, given]);
      const keeping = keepingOf(facts, codesOf(given));
      const former = current.get(contractId);
      if (former !== undefined && saysTheSame(former, keeping)) continue;
      if (former !== undefined) superseded.push(former.id);
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

  /** The lots of a procedure rest on one another: they are assessed together. */
  private async assessTouched(unit: Unit, { procedures, contracts, buyers }: Touched): Promise<void> {
    const ofBuyers = await this.contracts.proceduresOfBuyers([...buyers], unit.manager);
    const lots = await this.contracts.idsOfProcedures(
      [...new Set([...procedures, ...ofBuyers])],
      unit.manager,
    );
    const ids = [...new Set([...lots, ...contracts])];
    for (let start = 0; start < ids.length; start += BATCH)
      await this.assess(unit, ids.slice(start, start + BATCH));
  }
}
