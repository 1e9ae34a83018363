import { type EntityManager, type EntityTarget, In, type ObjectLiteral } from 'typeorm';
import { seriesOf } from '../ids';
import { ChangeEntry, type Trace } from './change-entry.entity';
import { inChunks } from './in-chunks';
import { type ChangeableRecord, type Unit } from './unit';

/** Tables of records and what they hold, for those that an act may have changed. */
export type RecordTypes = Readonly<Record<string, EntityTarget<ChangeableRecord>>>;

/** Hears how many more records are put back or removed. */
export type OnTakenBack = (records: number) => void;

/**
 * Puts the records that an act updated back as they were before it, set by set; `traces` are those of the act, newest
 * first. Returns their identifiers.
 */
export async function putBack(
  unit: Unit,
  traces: readonly Trace[],
  types: RecordTypes,
  onTakenBack: OnTakenBack = () => undefined,
): Promise<Set<string>> {
  const restored = new Set<string>();
  for (const [type, entity] of Object.entries(types)) {
    const updates = traces.filter(
      ({ recordType, operation }) => recordType === type && operation === 'update',
    );
    // The fields of an entry are read with its set; the oldest set comes last, and what it says stays.
    await inChunks(
      updates.map(({ id }) => id),
      async (ids) => {
        const before = valuesBefore(
          await unit.manager.find(ChangeEntry, { where: { id: In(ids) }, order: { id: 'DESC' } }),
        );
        const records = await byIds(unit.manager, entity, [...before.keys()]);
        for (const record of records) {
          unit.updateLater(entity, record, before.get(record.id) ?? {});
          restored.add(record.id);
        }
        await unit.writeUpdates();
        onTakenBack(records.length);
        return [];
      },
    );
  }
  return restored;
}

/** Identifiers of the records of a table that an act created and that still are there, newest first. */
export async function createdIn(
  manager: EntityManager,
  traces: readonly Trace[],
  type: string,
): Promise<string[]> {
  const told = traces.filter(({ operation, recordType }) => operation === 'create' && recordType === type);
  const ids = new Set<string>();
  for (const recordId of new Set(told.map((entry) => entry.recordId))) {
    const series = seriesOf(recordId);
    if (series === null) ids.add(recordId);
    else for (const { id } of await between(manager, type, series)) ids.add(id);
  }
  return [...ids].sort().reverse();
}

/** Identifiers of all records that an act created or changed, by table. */
export async function reachedIn(
  manager: EntityManager,
  traces: readonly Trace[],
): Promise<Map<string, string[]>> {
  const reached = new Map<string, string[]>();
  for (const type of new Set(traces.map(({ recordType }) => recordType))) {
    const changed = traces.flatMap(({ operation, recordType, recordId }) =>
      recordType === type && operation !== 'create' ? recordId : [],
    );
    reached.set(type, [...new Set([...(await createdIn(manager, traces, type)), ...changed])]);
  }
  return reached;
}

/** What other acts lock first comes first, so that two that cross wait for one another rather than in a circle. */
const FIRST = ['procedures', 'contracts'];

/**
 * Waits for the acts at work on what an act created or changed, and keeps others away from it: what they did can then be
 * looked for, and nothing comes after the look.
 */
export async function lockReached(unit: Unit, traces: readonly Trace[]): Promise<void> {
  if (!unit.hasCompany) return;
  const reached = await reachedIn(unit.manager, traces);
  for (const type of new Set([...FIRST, ...reached.keys()])) await unit.lock(type, reached.get(type) ?? []);
}

function between(
  manager: EntityManager,
  type: string,
  [first, last]: readonly [string, string],
): Promise<{ id: string }[]> {
  return manager
    .createQueryBuilder()
    .select('record.id', 'id')
    .from(type, 'record')
    .where('record.id BETWEEN :first AND :last', { first, last })
    .orderBy('record.id')
    .getRawMany<{ id: string }>();
}

/** Removes records, set by set, in the order given: what points at another of them comes first. */
export async function removeAll<T extends ChangeableRecord>(
  unit: Unit,
  entity: EntityTarget<T>,
  ids: readonly string[],
  onTakenBack: OnTakenBack = () => undefined,
): Promise<void> {
  await inChunks(ids, async (chunk) => {
    await unit.removeMany(entity, await byIds(unit.manager, entity, chunk));
    onTakenBack(chunk.length);
    return [];
  });
}

/** Those that no record points at, whichever feature keeps it: the foreign keys of the schema say it. */
export async function unused<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  ids: readonly string[],
): Promise<string[]> {
  const target = manager.connection.getMetadata(entity);
  const keys = manager.connection.entityMetadatas.flatMap(({ foreignKeys, target: user }) =>
    foreignKeys
      .filter(({ referencedEntityMetadata }) => referencedEntityMetadata === target)
      .flatMap(({ columns }) => columns.map(({ propertyName }) => ({ user, propertyName }))),
  );
  const used = new Set<string>();
  for (const { user, propertyName } of keys) {
    const rows = await inChunks(ids, (chunk) =>
      manager
        .createQueryBuilder(user, 'user')
        .select(`user.${propertyName}`, 'id')
        .where(`user.${propertyName} IN (:...chunk)`, { chunk })
        .distinct(true)
        .orderBy(`user.${propertyName}`)
        .getRawMany<{ id: string }>(),
    );
    for (const { id } of rows) used.add(id);
  }
  return ids.filter((id) => !used.has(id));
}

/** By record, its fields before the act: the oldest entry comes last and says so. */
function valuesBefore(entries: readonly ChangeEntry[]): Map<string, Record<string, unknown>> {
  const before = new Map<string, Record<string, unknown>>();
  for (const { recordId, changes } of entries) {
    if (changes === null) continue;
    const values = before.get(recordId) ?? {};
    for (const [field, [value]] of Object.entries(changes)) values[field] = value;
    before.set(recordId, values);
  }
  return before;
}

function byIds<T extends ChangeableRecord>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  ids: readonly string[],
): Promise<T[]> {
  return inChunks(ids, (chunk) =>
    manager.find(entity, { where: { id: In(chunk) } as never, order: { id: 'ASC' } as never }),
  );
}
