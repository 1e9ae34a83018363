import { type DomainError } from '../../shared/domain/domain-error';
import { databaseBusy, goneMeanwhile, writtenMeanwhile } from './database.errors';

/** Waited too long for a lock, or for a free connection; two acts that waited for each other. */
const BUSY = /^(55P03|40001|40P01|53300)$/;
/** A row that names another one which is not there. */
const GONE = /^(23503|SQLITE_CONSTRAINT_FOREIGNKEY)$/;
const TWICE = /^(23505|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY))$/;

/** What a driver says while an act is written, as a refusal that a person understands; null for a defect. */
export function writeRefusal(error: unknown): DomainError | null {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return null;
  if (BUSY.test(code)) return databaseBusy();
  if (GONE.test(code)) return goneMeanwhile();
  return TWICE.test(code) ? writtenMeanwhile() : null;
}
