import type BetterSqlite3 from 'better-sqlite3';
import { type DataSource } from 'typeorm';

/** The database behind a source on SQLite: each source has one connection, that of its transactions too. Null on PostgreSQL. */
export function sqliteOf({ driver, options }: DataSource): BetterSqlite3.Database | null {
  if (options.type !== 'better-sqlite3') return null;
  return (driver as unknown as { databaseConnection: BetterSqlite3.Database }).databaseConnection;
}
