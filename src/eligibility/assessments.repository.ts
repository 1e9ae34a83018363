import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type EntityTarget, In } from 'typeorm';
import { inChunks, rowsIn } from '../platform/database/in-chunks';
import { type CalendarDate } from '../shared/domain/calendar-date';
import { type Unit } from '../platform/database/unit';
import { recordsIn } from '../platform/database/whole-records';
import { AssessmentRecord } from './assessment.entity';
import { type InForce, type Keeping, type KeptAssessment } from './assessment-record';
import { factsKept } from './kept-facts';
import { SharedFacts } from './shared-facts.entity';
import { Verdict } from './verdict.entity';

/** So many of a kind are kept in memory, 4 kB each at most: a register knows some hundreds. */
const REMEMBERED = 1000;
const IN_FORCE = ' AND "supersededOn" IS NULL ORDER BY "id"';

/** An assessment that says something else than the one before. */
export interface Moved extends Keeping {
  readonly record: AssessmentRecord;
}

interface SharedRow {
  id: string;
}

/** Assessments of contracts that the caller may already see. */
@Injectable()
export class AssessmentsRepository {
  private readonly verdicts = new Remembered(Verdict);
  private readonly shared = new Remembered(SharedFacts);

  constructor(private readonly dataSource: DataSource) {}

  /** By contract, the assessment in force with its facts. */
  async current(contractIds: readonly string[]): Promise<Map<string, KeptAssessment>> {
    const { manager } = this.dataSource;
    const records = await recordsIn(manager, AssessmentRecord, '"contractId"', contractIds, IN_FORCE);
    const kept = await this.withFacts(records, manager);
    return new Map(kept.map((each) => [each.contractId, each]));
  }

  /** By contract, what the assessment in force says. */
  async inForce(contractIds: readonly string[], manager: EntityManager): Promise<Map<string, InForce>> {
    const rows = await rowsIn<InForce>(
      manager,
      `SELECT "id", "contractId", "buyerId", "verdictId", "sharedFactsId", "factValues" FROM "assessments" WHERE "contractId"`,
      contractIds.map((id) => [id]),
      IN_FORCE,
    );
    return new Map(rows.map((row) => [row.contractId, row]));
  }

  /** Every assessment of a contract, newest first. */
  async history(contractId: string): Promise<KeptAssessment[]> {
    const { manager } = this.dataSource;
    return this.withFacts(
      await manager.find(AssessmentRecord, { where: { contractId }, order: { id: 'DESC' } }),
      manager,
    );
  }

  /**
   * Ends assessments that say something else than those about to be kept. Of a contract that the same act created,
   * the former was never in force: it goes.
   */
  async supersede(unit: Unit, former: readonly InForce[], on: CalendarDate): Promise<void> {
    const gone = former.filter(({ contractId }) => unit.isOfSeries(contractId)).map(({ id }) => id);
    await inChunks(gone, async (chunk) => {
      await unit.manager.delete(AssessmentRecord, { id: In(chunk) });
      return [];
    });
    const ids = former.filter(({ contractId }) => !unit.isOfSeries(contractId)).map(({ id }) => id);
    for (const record of await recordsIn(unit.manager, AssessmentRecord, '"id"', ids))
      unit.updateLater(AssessmentRecord, record, { supersededOn: on });
    await unit.writeUpdates();
  }

  /** Keeps new assessments, and of what they share with others that which nobody kept before. */
  async keep(unit: Unit, keepings: readonly Moved[]): Promise<void> {
    const { manager } = unit;
    await keepMissing(
      manager,
      Verdict,
      keepings.map(({ verdict }) => verdict),
    );
    await keepMissing(
      manager,
      SharedFacts,
      keepings.map(({ shared }) => shared),
    );
    // An assessment is its own history, superseded and never changed: no entry says it again.
    await unit.createParts(
      AssessmentRecord,
      keepings.map(({ record }) => record),
    );
  }

  private async withFacts(
    records: readonly AssessmentRecord[],
    manager: EntityManager,
  ): Promise<KeptAssessment[]> {
    const verdicts = await this.verdicts.of(
      records.map(({ verdictId }) => verdictId),
      manager,
    );
    const shared = await this.shared.of(
      records.map(({ sharedFactsId }) => sharedFactsId),
      manager,
    );
    return records.flatMap((record) => {
      const verdict = verdicts.get(record.verdictId);
      const values = shared.get(record.sharedFactsId);
      if (verdict === undefined || values === undefined) return [];
      const { headline } = verdict;
      return [{ ...record, headline, facts: factsKept(record, verdict, values) }];
    });
  }
}

/** Rows named by their content, which never change, by identifier. */
class Remembered<T extends SharedRow> {
  private readonly rows = new Map<string, T>();

  constructor(private readonly entity: EntityTarget<T>) {}

  /** Committed rows alone are asked for: one that a unit takes back must not be remembered. */
  async of(among: readonly string[], manager: EntityManager): Promise<ReadonlyMap<string, T>> {
    const ids = [...new Set(among)];
    const asked = ids.filter((id) => !this.rows.has(id));
    const read = await inChunks(asked, (chunk) => manager.findBy(this.entity, { id: In(chunk) } as never));
    const kept = ids.flatMap((id) => this.rows.get(id) ?? []);
    for (const row of read) if (this.rows.size < REMEMBERED) this.rows.set(row.id, row);
    return new Map([...kept, ...read].map((row) => [row.id, row]));
  }
}

async function keepMissing<T extends SharedRow>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly T[],
): Promise<void> {
  const wanted = new Map(rows.map((row) => [row.id, row]));
  const { tableName } = manager.connection.getMetadata(entity);
  const known = await rowsIn<SharedRow>(
    manager,
    `SELECT "id" FROM "${tableName}" WHERE "id"`,
    [...wanted.keys()].map((id) => [id]),
  );
  for (const { id } of known) wanted.delete(id);
  const missing = [...wanted.values()];
  if (missing.length === 0) return;
  await manager
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(missing as never)
    .orIgnore()
    .execute();
}
