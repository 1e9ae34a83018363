import { type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { type ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { listsOf, persistentValues } from './bulk-insert';
import { sqliteOf } from './sqlite-connection';

/** A record as it is to be, and the version that its row must still have; undefined where it keeps none. */
export interface RowUpdate<T> {
  readonly record: T;
  readonly expected: number | undefined;
}

/**
 * Writes some fields of many records inside the caller's transaction: a prepared statement on SQLite, one statement
 * over lists of values on PostgreSQL, whose text is the same for any number of rows. Returns how many rows were still
 * there in the version expected.
 */
export async function bulkUpdate<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  fields: ReadonlySet<string>,
  updates: readonly RowUpdate<T>[],
): Promise<number> {
  const { columns, tablePath } = manager.connection.getMetadata(entity);
  const isVersioned = fields.has('version');
  const set = columns.filter(({ propertyName }) => fields.has(propertyName));
  const keys = columns.filter(
    ({ isPrimary, propertyName }) => isPrimary || (isVersioned && propertyName === 'version'),
  );
  const valuesOf = persistentValues<T>(manager, set);
  const keysOf = persistentValues<T>(manager, keys);
  const rows = updates.map(({ record, expected }) => [
    ...valuesOf(record),
    ...keysOf(isVersioned ? { ...record, version: expected } : record),
  ]);
  const sqlite = sqliteOf(manager.connection);
  if (sqlite === null) return updatePostgres(manager, tablePath, { set, keys, rows });
  const given = set.map(({ databaseName }) => `"${databaseName}" = ?`).join(', ');
  const found = keys.map(({ databaseName }) => `"${databaseName}" = ?`).join(' AND ');
  const statement = sqlite.prepare(`UPDATE "${tablePath}" SET ${given} WHERE ${found}`);
  return rows.reduce((count, row) => count + statement.run(row).changes, 0);
}

interface Written {
  readonly set: readonly ColumnMetadata[];
  readonly keys: readonly ColumnMetadata[];
  /** Values of `set`, then of `keys`. */
  readonly rows: readonly (readonly unknown[])[];
}

async function updatePostgres(
  manager: EntityManager,
  table: string,
  { set, keys, rows }: Written,
): Promise<number> {
  const all = [...set, ...keys];
  const given = set.map(({ databaseName }, at) => `"${databaseName}" = given.v${at}`).join(', ');
  const found = keys.map(({ databaseName }, at) => `row."${databaseName}" = given.v${set.length + at}`);
  const [, count] = await manager.query<[unknown, number]>(
    `UPDATE "${table}" AS row SET ${given} FROM unnest(${listsOf(manager, all)}) AS given(${all.map((_, at) => `v${at}`).join(', ')})
     WHERE ${found.join(' AND ')}`,
    all.map((_, at) => rows.map((row) => row[at])),
  );
  return count;
}
