import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { type DatabaseLimits, type DatabaseTarget } from '../config/settings';
import { unusableFile } from './database.errors';
import { HeardClient } from './heard-client';
import { migrations } from './migrations';
import type BetterSqlite3 from 'better-sqlite3';
import { type CustomTypesConfig, types } from 'pg';

type Parser = (text: string) => unknown;

/**
 * A `date` of PostgreSQL stays the text that it is. pg would make it a Date at local midnight, and east of
 * Greenwich the ISO text of that instant is the day before: a list then passes over contracts between two pages.
 */
const daysAsText: CustomTypesConfig = {
  getTypeParser: (oid: number, format: 'text' | 'binary' = 'text'): Parser =>
    oid === Number(types.builtins.DATE) ? (day) => day : (types.getTypeParser(oid, format) as Parser),
};

/**
 * Of a new file; one that exists keeps its own. A contract with its parts is some hundreds of bytes: in pages of twice
 * SQLite's usual 4096 a register is smaller, and an import carried over holds the others up for a fifth less.
 */
const PAGE_BYTES = 8192;

const CONNECT_MS = 5_000;
/** The server says first that a statement took too long, where it can still say it. */
const GRACE_MS = 2_000;

/** Options of the data source; the schema comes from migrations alone, tests included. */
export function dataSourceOptions(
  target: DatabaseTarget,
  limits: DatabaseLimits | null = null,
): TypeOrmModuleOptions {
  const shared = {
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    autoLoadEntities: true,
  } as const;
  if (target.kind === 'postgres')
    return {
      ...shared,
      type: 'postgres',
      url: target.url,
      retryAttempts: 0,
      extra: { Client: HeardClient, types: daysAsText, ...(limits !== null && withinLimits(limits)) },
    };
  if (target.path !== ':memory:') makeFolder(target.path);
  return {
    ...shared,
    type: 'better-sqlite3',
    database: target.path,
    enableWAL: target.path !== ':memory:',
    prepareDatabase: (database: BetterSqlite3.Database) => void database.pragma(`page_size = ${PAGE_BYTES}`),
    timeout: 30_000,
    retryAttempts: 0,
  };
}

/** A page that waits for a server which hangs ends in a sentence: the driver itself waits for ever. */
function withinLimits({ connections, seconds }: DatabaseLimits): object {
  return {
    max: connections,
    connectionTimeoutMillis: CONNECT_MS,
    statement_timeout: seconds * 1000,
    query_timeout: seconds * 1000 + GRACE_MS,
  };
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw unusableFile(path, (error as NodeJS.ErrnoException).code ?? '');
  }
}
