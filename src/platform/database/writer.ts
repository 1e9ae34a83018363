import { AsyncLocalStorage } from 'node:async_hooks';
import { type EntityManager } from 'typeorm';
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

  async transact<T>(work: Work<T>, patience: Patience): Promise<T> {
    if (this.inside.getStore()) throw new NestedTransaction();
    try {
      return await this.inside.run(true, () => this.inTurn(work, patience));
    } catch (error) {
      throw writeRefusal(error) ?? error;
    }
  }

  /** Throws what keeps the database from taking a write: a full disk, a file removed or replaced, a lost server. */
  abstract probe(): Promise<void>;

  protected abstract inTurn<T>(work: Work<T>, patience: Patience): Promise<T>;
}

export class NestedTransaction extends Error {
  constructor() {
    super('A transaction was opened inside another: pass the unit of work on instead.');
  }
}
