import { type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { AS_IS } from './column-types';
import { sqliteOf } from './sqlite-connection';
import { type ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

const POSTGRES_PARAMETERS = 60_000;

/**
 * Inserts many rows inside the caller's transaction: a prepared statement on SQLite, multi-row inserts on
 * PostgreSQL. Values pass through the columns' own transformers, so both give what the ORM would.
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
  const insert = `INSERT INTO "${metadata.tablePath}" (${names}) VALUES `;
  const valuesOf = persistentValues<T>(manager, columns);
  const sqlite = sqliteOf(manager.connection);
  if (sqlite === null) return insertPostgres(manager, insert, columns.length, rows.map(valuesOf));
  const statement = sqlite.prepare(`${insert}(${columns.map(() => '?').join(', ')})`);
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
  width: number,
  rows: readonly unknown[][],
): Promise<void> {
  const chunkSize = Math.max(1, Math.floor(POSTGRES_PARAMETERS / width));
  for (let start = 0; start < rows.length; start += chunkSize) {
    const chunk = rows.slice(start, start + chunkSize);
    const places = chunk.map(
      (row, index) => `(${row.map((_, at) => `$${index * width + at + 1}`).join(', ')})`,
    );
    await manager.query(insert + places.join(', '), chunk.flat());
  }
}
