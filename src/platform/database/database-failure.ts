import { statSync } from 'node:fs';
import { type DatabaseTarget } from '../config/settings';
import { unusableFile } from './database.errors';
import { postgresFailure } from './postgres-failure';

const UNUSABLE_FILE = /^SQLITE_(CANTOPEN|NOTADB|CORRUPT|READONLY|IOERR|FULL)/;

/** Turns what a driver says of a database that does not serve into a sentence; any other error stays as it is. */
export function databaseFailure(error: unknown, target: DatabaseTarget): unknown {
  if (target.kind === 'postgres') return postgresFailure(error, target.url) ?? error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string' || !UNUSABLE_FILE.test(code)) return error;
  return unusableFile(target.path, isFolder(target.path) ? 'EISDIR' : code);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
