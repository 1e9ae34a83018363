import { statSync } from 'node:fs';
import { type DatabaseTarget } from '../config/settings';
import { databaseOutOfReach, unusableFile } from './database.errors';

const UNUSABLE_FILE = /^SQLITE_(CANTOPEN|NOTADB|CORRUPT|READONLY|IOERR|FULL)/;
const OUT_OF_REACH = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|28|3D|08|57P03)/;

/** Turns what a driver says of a database that does not serve into a sentence; any other error stays as it is. */
export function databaseFailure(error: unknown, target: DatabaseTarget): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  if (target.kind === 'sqlite')
    return UNUSABLE_FILE.test(code)
      ? unusableFile(target.path, isFolder(target.path) ? 'EISDIR' : code)
      : error;
  return OUT_OF_REACH.test(code) ? databaseOutOfReach(`« ${hostOf(target.url)} »`) : error;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Host and name of the database, without user and password. */
function hostOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
