import { chmod, copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';

/** What a copy of an SQLite database holds; null when it is no sound database. */
export interface SqliteCopy {
  readonly migrations: readonly string[];
  readonly rows: number;
}

/** Opens a copy without writing to it: pages checked, tables counted. */
export function inspectCopy(path: string): SqliteCopy | null {
  let database: BetterSqlite3.Database | null = null;
  try {
    database = new BetterSqlite3(path, { readonly: true, fileMustExist: true });
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') return null;
    const migrations = database.prepare<[], { name: string }>('SELECT "name" FROM "migrations"').all();
    return { migrations: migrations.map(({ name }) => name), rows: countRows(database) };
  } catch {
    return null;
  } finally {
    database?.close();
  }
}

function countRows(database: BetterSqlite3.Database): number {
  const tables = database
    .prepare<[], { name: string }>(
      `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table' AND "name" NOT IN ('migrations') AND "name" NOT LIKE 'sqlite_%'`,
    )
    .all();
  return tables
    .map(
      ({ name }) =>
        database.prepare<[], { n: number }>(`SELECT COUNT(*) AS "n" FROM "${name}"`).get()?.n ?? 0,
    )
    .reduce((sum, count) => sum + count, 0);
}

/** Puts a copy in the place of a database file that nobody has open: the whole of it, or nothing. */
export async function putInPlace(copy: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  for (const journal of ['-wal', '-shm']) await rm(`${target}${journal}`, { force: true });
  const whole = `${target}.restauration`;
  await copyFile(copy, whole);
  await chmod(whole, 0o600);
  await rename(whole, target);
}
