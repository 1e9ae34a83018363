import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { inChunks } from '../platform/database/in-chunks';
import { type Unit } from '../platform/database/unit';
import { AssessmentRecord } from './assessment.entity';
import { factsOf, type KeptAssessment } from './assessment-record';
import { Verdict } from './verdict.entity';

/** Assessments of contracts that the caller may already see. */
@Injectable()
export class AssessmentsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By contract, the assessment in force with its facts. */
  async current(contractIds: readonly string[]): Promise<Map<string, KeptAssessment>> {
    const { manager } = this.dataSource;
    const kept = await withFacts([...(await this.inForce(contractIds, manager)).values()], manager);
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
    return withFacts(
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
    const known = await verdictsById([...verdicts.keys()], unit.manager);
    const missing = [...verdicts.values()].filter(({ id }) => !known.has(id));
    if (missing.length > 0)
      await unit.manager.createQueryBuilder().insert().into(Verdict).values(missing).orIgnore().execute();
    // An assessment is its own history, superseded and never changed: no entry says it again.
    await unit.createParts(AssessmentRecord, records);
  }
}

async function withFacts(
  records: readonly AssessmentRecord[],
  manager: EntityManager,
): Promise<KeptAssessment[]> {
  const verdicts = await verdictsById([...new Set(records.map(({ verdictId }) => verdictId))], manager);
  return records.flatMap((record) => {
    const verdict = verdicts.get(record.verdictId);
    return verdict === undefined ? [] : [{ ...record, facts: factsOf(record, verdict) }];
  });
}

async function verdictsById(ids: readonly string[], manager: EntityManager): Promise<Map<string, Verdict>> {
  const found = await inChunks(ids, (chunk) =>
    manager.find(Verdict, { where: { id: In(chunk) }, order: { id: 'ASC' } }),
  );
  return new Map(found.map((verdict) => [verdict.id, verdict]));
}
