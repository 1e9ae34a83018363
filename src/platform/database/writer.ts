import { AsyncLocalStorage } from 'node:async_hooks';
import { type EntityManager } from 'typeorm';
import { type Disturbs } from './aside/aside';
import { type DomainError } from '../../shared/domain/domain-error';
import { databaseBusy, goneMeanwhile, writtenMeanwhile } from './database.errors';

/** Waited too long for a lock, or for a free connection; two acts that waited for each other. */
const BUSY = /^(55P03|40001|40P01|53300)$/;
/** A row that names another one which is not there. */
const GONE = /^(23503|SQLITE_CONSTRAINT_FOREIGNKEY)$/;
const TWICE = /^(23505|SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY))$/;

/** What a driver says while an act is written, as a refusal that a person understands; null for a defect. */
function writeRefusal(error: unknown): DomainError | null {
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return null;
  if (BUSY.test(code)) return databaseBusy();
  if (GONE.test(code)) return goneMeanwhile();
  return TWICE.test(code) ? writtenMeanwhile() : null;
}

/** How long an act waits for its turn to write before it is refused. */
export type Patience = 'probe' | 'page' | 'long';

type Work<T> = (manager: EntityManager) => Promise<T>;

/**
 * Opens transactions: all of the work is committed, or nothing of it stands. Throws `database-busy` when the
 * turn to write does not come in time, `written-meanwhile` when another act wrote the same first. A transaction opened inside another would wait for itself: it is refused
 * at once, a defect.
 */
export abstract class Writer {
  /** What is under way in this chain of calls. */
  private readonly inside = new AsyncLocalStorage<true>();
  private count = 0;

  /** How many transactions this process has committed: what a stopped command may say of the database. */
  get committed(): number {
    return this.count;
  }

  transact<T>(work: Work<T>, patience: Patience): Promise<T> {
    return this.alone(() => this.inTurn(work, patience));
  }

  /**
   * The same for a work of minutes, where a lock would keep everybody else from writing. It may be done more than
   * once: when others wrote meanwhile what it rests on (`disturbs`).
   */
  transactApart<T>(work: Work<T>, disturbs: Disturbs): Promise<T> {
    return this.alone(() => this.apart(work, disturbs));
  }

  /** Throws what keeps the database from taking a write: a full disk, a file removed or replaced, a lost server. */
  abstract probe(): Promise<void>;

  protected abstract inTurn<T>(work: Work<T>, patience: Patience): Promise<T>;

  protected apart<T>(work: Work<T>, _disturbs: Disturbs): Promise<T> {
    return this.inTurn(work, 'long');
  }

  private async alone<T>(act: () => Promise<T>): Promise<T> {
    if (this.inside.getStore()) throw new NestedTransaction();
    try {
      const result = await this.inside.run(true, act);
      this.count += 1;
      return result;
    } catch (error) {
      throw writeRefusal(error) ?? error;
    }
  }
}

export class NestedTransaction extends Error {
  constructor() {
    super('A transaction was opened inside another: pass the unit of work on instead.');
  }
}
