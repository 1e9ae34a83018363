import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource, type EntityManager } from 'typeorm';
import { type Disturbs } from './aside/aside';
import { type Patience, Writer } from './writer';

/** How long a statement waits for the locks of other acts. */
const LOCK_TIMEOUT: Readonly<Record<Patience, string>> = { probe: '500ms', page: '5s', long: '120s' };

/** A deadlock, or rows that another act changed first (40P01, 40001). */
const CROSSED = /^40(P01|001)$/;
/**
 * A long act asks for some hundreds of rows by their keys, again and again: at the price of a disk that turns the server
 * would rather pass over the whole table each time, and an import would grow with its square.
 */
const LONG = 'SET LOCAL statement_timeout = 0; SET LOCAL random_page_cost = 1.1';

const MOST_TIMES = 4;
const PAUSE_MS = 50;

/**
 * A transaction of the pool. Acts run side by side: they lock the records that they change, and indexes forbid a
 * second row in force. A wait for a lock ends in a refusal.
 */
export class PostgresWriter extends Writer {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async probe(): Promise<void> {
    const ask = 'SELECT pg_is_in_recovery() AS "replica"';
    const [row] = await this.dataSource.query<{ replica: boolean }[]>(ask);
    if (row?.replica) throw new Error('The server is a replica: it takes no write.');
  }

  /** Two acts that waited for each other are both right: the one that the server stopped is done again. */
  protected async inTurn<T>(work: (manager: EntityManager) => Promise<T>, patience: Patience): Promise<T> {
    for (let time = 1; ; time += 1)
      try {
        return await this.once(work, patience);
      } catch (error) {
        if (time === MOST_TIMES || !CROSSED.test(String((error as { code?: unknown }).code))) throw error;
        await pause(randomInt(PAUSE_MS) * time);
      }
  }

  /** What came in by thousands is counted at once, not within the minute after which the server does so by itself. */
  protected override async apart<T>(
    work: (manager: EntityManager) => Promise<T>,
    disturbs: Disturbs,
  ): Promise<T> {
    const result = await super.apart(work, disturbs);
    await this.dataSource.query('ANALYZE').catch(() => undefined);
    return result;
  }

  private once<T>(work: (manager: EntityManager) => Promise<T>, patience: Patience): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT[patience]}'`);
      if (patience === 'long') await manager.query(LONG);
      return work(manager);
    });
  }
}
