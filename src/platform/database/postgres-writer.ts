import { type DataSource, type EntityManager } from 'typeorm';
import { Writer } from './writer';

/**
 * A transaction of the pool. Still one at a time in this process: until the database itself forbids a second
 * current row, two acts at once would leave two.
 */
export class PostgresWriter extends Writer {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async probe(): Promise<void> {
    const ask = 'SELECT pg_is_in_recovery() AS "replica"';
    const [row] = await this.dataSource.query<{ replica: boolean }[]>(ask);
    if (row?.replica) throw new Error('The server is a replica: it takes no write.');
  }

  protected inTurn<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const turn = this.last.then(() => this.dataSource.transaction(work));
    this.last = turn.catch(() => undefined);
    return turn;
  }
}
