import { type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { AS_IS } from './column-types';
import { sqliteOf } from './sqlite-connection';
import { type ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/** A table that is restored may come as a whole: a message to the server stays within some tens of megabytes. */
const ROWS_AT_ONCE = 5_000;

/**
 * Inserts many rows inside the caller's transaction: a prepared statement on SQLite, one over lists of
 * values on PostgreSQL. Values pass through the columns' own transformers, so both give what the ORM would.
 */
export async function bulkInsert<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly T[],
): Promise<void> {
  if (rows.length === 0) return;
  const metadata = manager.connection.getMetadata(entity);
  // A column that no row fills is left out: half of those of a list of contracts.
  const columns = metadata.columns.filter(({ propertyName }) =>
    rows.some((row) => isGiven(row[propertyName])),
  );
  const names = columns.map((each) => `"${each.databaseName}"`).join(', ');
  const insert = `INSERT INTO "${metadata.tablePath}" (${names}) `;
  const valuesOf = persistentValues<T>(manager, columns);
  const sqlite = sqliteOf(manager.connection);
  if (sqlite === null) return insertPostgres(manager, insert, columns, rows.map(valuesOf));
  const statement = sqlite.prepare(`${insert}VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of rows) statement.run(valuesOf(row));
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** Most columns of most rows hold nothing, or text: the driver is asked for the others alone. */
export function persistentValues<T extends ObjectLiteral>(
  { connection: { driver } }: EntityManager,
  columns: ColumnMetadata[],
): (row: T) => unknown[] {
  const takers = columns.map((each) => ({
    name: each.propertyName,
    column: each.transformer === undefined && AS_IS.includes(each.type) ? null : each,
  }));
  return (row) =>
    takers.map(({ name, column }) => {
      const value: unknown = row[name];
      if (!isGiven(value)) return null;
      return column === null ? value : (driver.preparePersistentValue(value, column) as unknown);
    });
}

async function insertPostgres(
  manager: EntityManager,
  insert: string,
  columns: readonly ColumnMetadata[],
  rows: readonly unknown[][],
): Promise<void> {
  const statement = `${insert}SELECT * FROM unnest(${listsOf(manager, columns)})`;
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const some = rows.slice(start, start + ROWS_AT_ONCE);
    await manager.query(
      statement,
      columns.map((_, at) => some.map((row) => row[at])),
    );
  }
}

/** Places of one list of values a column: the statement stays the same for any number of rows. */
export function listsOf(
  { connection: { driver } }: EntityManager,
  columns: readonly ColumnMetadata[],
): string {
  return columns.map((column, at) => `$${at + 1}::${driver.normalizeType(column)}[]`).join(', ');
}
