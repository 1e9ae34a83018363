import { type DatabaseTarget } from '../config/settings';
import { databaseOutOfReach } from './database.errors';

const OUT_OF_REACH =
  /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOSTUNREACH|SQLITE_(CANTOPEN|NOTADB|READONLY|IOERR)|28|3D|08|57P03)/;

/** Turns a driver's refusal to connect into a sentence; any other error is given back as it is. */
export function databaseFailure(error: unknown, target: DatabaseTarget): unknown {
  const code = (error as { code?: unknown }).code;
  if (typeof code !== 'string' || !OUT_OF_REACH.test(code)) return error;
  return databaseOutOfReach(target.kind === 'sqlite' ? `« ${target.path} »` : `« ${hostOf(target.url)} »`);
}

/** Host and name of the database, without user and password. */
function hostOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
