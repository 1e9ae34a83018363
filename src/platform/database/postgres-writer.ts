import { type DataSource, type EntityManager } from 'typeorm';
import { type Patience, Writer } from './writer';

/** How long a statement waits for the locks of other acts. */
const LOCK_TIMEOUT: Readonly<Record<Patience, string>> = { probe: '500ms', page: '5s', long: '120s' };

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

  protected inTurn<T>(work: (manager: EntityManager) => Promise<T>, patience: Patience): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL lock_timeout = '${LOCK_TIMEOUT[patience]}'`);
      return work(manager);
    });
  }
}
