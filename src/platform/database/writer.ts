import { AsyncLocalStorage } from 'node:async_hooks';
import { type EntityManager } from 'typeorm';
import { type Disturbs } from './aside/aside';
import { writeRefusal } from './write-refusal';

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
