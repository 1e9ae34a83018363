import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { inChunks, rowsIn } from '../platform/database/in-chunks';
import { type Unit } from '../platform/database/unit';
import { AssessmentRecord } from './assessment.entity';
import { factsOf, type KeptAssessment } from './assessment-record';
import { Verdict } from './verdict.entity';

/** So many are kept in memory, 4 kB each: a register knows some hundreds. */
const REMEMBERED = 1000;

/** Assessments of contracts that the caller may already see. */
@Injectable()
export class AssessmentsRepository {
  /** Verdicts by identifier: named by their content, they never change. */
  private readonly remembered = new Map<string, Verdict>();

  constructor(private readonly dataSource: DataSource) {}

  /** By contract, the assessment in force with its facts. */
  async current(contractIds: readonly string[]): Promise<Map<string, KeptAssessment>> {
    const { manager } = this.dataSource;
    const kept = await this.withFacts([...(await this.inForce(contractIds, manager)).values()], manager);
    return new Map(kept.map((each) => [each.contractId, each]));
  }

  /** By contract, the assessment in force as it is stored. */
  async inForce(
    contractIds: readonly string[],
    manager: EntityManager,
  ): Promise<Map<string, AssessmentRecord>> {
    const records = await inChunks(contractIds, (chunk) =>
      manager.find(AssessmentRecord, {
        where: { contractId: In(chunk), supersededOn: IsNull() },
        order: { id: 'ASC' },
      }),
    );
    return new Map(records.map((record) => [record.contractId, record]));
  }

  /** Every assessment of a contract, newest first. */
  async history(contractId: string): Promise<KeptAssessment[]> {
    const { manager } = this.dataSource;
    return this.withFacts(
      await manager.find(AssessmentRecord, { where: { contractId }, order: { id: 'DESC' } }),
      manager,
    );
  }

  /** Keeps new assessments, and of their verdicts those that nobody kept before. */
  async keep(
    unit: Unit,
    records: readonly AssessmentRecord[],
    verdicts: ReadonlyMap<string, Verdict>,
  ): Promise<void> {
    const known = await rowsIn<{ id: string }>(
      unit.manager,
      'SELECT "id" FROM "verdicts" WHERE "id"',
      [...verdicts.keys()].map((id) => [id]),
    );
    const ids = new Set(known.map(({ id }) => id));
    const missing = [...verdicts.values()].filter(({ id }) => !ids.has(id));
    if (missing.length > 0)
      await unit.manager.createQueryBuilder().insert().into(Verdict).values(missing).orIgnore().execute();
    // An assessment is its own history, superseded and never changed: no entry says it again.
    await unit.createParts(AssessmentRecord, records);
  }

  private async withFacts(
    records: readonly AssessmentRecord[],
    manager: EntityManager,
  ): Promise<KeptAssessment[]> {
    const verdicts = await this.verdicts([...new Set(records.map(({ verdictId }) => verdictId))], manager);
    return records.flatMap((record) => {
      const verdict = verdicts.get(record.verdictId);
      return verdict === undefined ? [] : [{ ...record, facts: factsOf(record, verdict) }];
    });
  }

  /** Committed verdicts alone: one that a unit takes back must not be remembered. */
  private async verdicts(ids: readonly string[], manager: EntityManager): Promise<Map<string, Verdict>> {
    const asked = ids.filter((id) => !this.remembered.has(id));
    const read = await stored(asked, manager);
    const all = new Map(
      ids.flatMap((id) => {
        const verdict = read.get(id) ?? this.remembered.get(id);
        return verdict === undefined ? [] : [[id, verdict] as const];
      }),
    );
    for (const [id, verdict] of read) if (this.remembered.size < REMEMBERED) this.remembered.set(id, verdict);
    return all;
  }
}

async function stored(ids: readonly string[], manager: EntityManager): Promise<Map<string, Verdict>> {
  const found = await inChunks(ids, (chunk) =>
    manager.find(Verdict, { where: { id: In(chunk) }, order: { id: 'ASC' } }),
  );
  return new Map(found.map((verdict) => [verdict.id, verdict]));
}
