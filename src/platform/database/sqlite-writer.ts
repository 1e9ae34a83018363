import { statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';
import { type OnModuleDestroy } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../shared/domain/domain-error';
import { Aside, type Disturbs } from './aside/aside';
import { databaseBusy } from './database.errors';
import { type Patience, Writer } from './writer';

const PATIENCE_MS: Readonly<Record<Patience, number>> = { probe: 500, page: 5_000, long: 120_000 };
/** SQLite itself waits this long, and the event loop with it. */
const BLOCKING_WAIT_MS = 10;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 120;
/** Times that a work is done beside the register, then it holds the lock. */
const TIMES_ASIDE = 2;
const MOST_PROBES = 1_000_000;

interface Connection {
  readonly source: DataSource;
  readonly manager: EntityManager;
  readonly database: BetterSqlite3.Database;
  /** Of the file that it opened: another one may be put in its place. */
  readonly inode: number;
}

/**
 * Writes on a connection of its own, one unit after the other: readers, on theirs, see committed rows alone.
 * The lock is asked for at the beginning (BEGIN IMMEDIATE), so that no unit is refused half way, and it is
 * waited for without stopping the event loop. A database in memory has one connection, which readers share.
 */
export class SqliteWriter extends Writer implements OnModuleDestroy {
  private last: Promise<unknown> = Promise.resolve();
  private own: Connection | null = null;

  constructor(private readonly reader: DataSource) {
    super();
  }

  protected inTurn<T>(work: (manager: EntityManager) => Promise<T>, patience: Patience): Promise<T> {
    const deadline = performance.now() + PATIENCE_MS[patience];
    const turn = this.last.then(() => this.inTransaction(work, deadline));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** On a copy of the register, so that others write meanwhile; what they wrote may have it done again. */
  protected override async apart<T>(
    work: (manager: EntityManager) => Promise<T>,
    disturbs: Disturbs,
  ): Promise<T> {
    for (let time = 0; time < TIMES_ASIDE && !this.isInMemory; time += 1) {
      const aside = await Aside.of(this.reader);
      try {
        const result = await aside.work(work);
        const deadline = performance.now() + PATIENCE_MS.long;
        if (await aside.carryOver(this.path, (database) => begin(database, deadline), disturbs))
          return result;
      } finally {
        await aside.close();
      }
    }
    return this.inTurn(work, 'long');
  }

  /** Commits a few bytes, for a write that is taken back says nothing of the disk. Another's turn is a good sign. */
  async probe(): Promise<void> {
    if (this.isInMemory) return;
    const committed = this.transact(async (manager) => {
      const [row] = await manager.query<{ user_version: number }[]>('PRAGMA user_version');
      await manager.query(`PRAGMA user_version = ${((row?.user_version ?? 0) + 1) % MOST_PROBES}`);
    }, 'probe');
    await committed.catch((error: unknown) => {
      if (!(error instanceof DomainError && error.kind === 'busy')) throw error;
    });
    const { ino } = statSync(this.path);
    if (ino !== this.own?.inode) throw new Error('The database file was replaced by another.');
  }

  /** Ends the connection once what is under way has ended. */
  async onModuleDestroy(): Promise<void> {
    await this.last;
    await this.drop();
  }

  private async inTransaction<T>(work: (manager: EntityManager) => Promise<T>, deadline: number): Promise<T> {
    const { manager, database } = await this.connection();
    await begin(database, deadline);
    try {
      const result = await work(manager);
      database.exec('COMMIT');
      return result;
    } finally {
      // Here after a work that failed, and after a commit that did (a full disk).
      if (database.inTransaction) await this.takeBack(database);
    }
  }

  /** A connection that cannot take its work back is closed, which does it: the next unit opens another. */
  private async takeBack(database: BetterSqlite3.Database): Promise<void> {
    try {
      database.exec('ROLLBACK');
    } catch {
      await this.drop();
    }
  }

  private async connection(): Promise<Connection> {
    this.own ??= this.isInMemory
      ? connectionOf(this.reader, 0)
      : connectionOf(await this.open(), statSync(this.path).ino);
    return this.own;
  }

  private open(): Promise<DataSource> {
    const options = { ...this.reader.options, name: 'writer', timeout: BLOCKING_WAIT_MS };
    return new DataSource(options).initialize();
  }

  private async drop(): Promise<void> {
    const { own } = this;
    this.own = null;
    if (own && own.source !== this.reader) await own.source.destroy();
  }

  private get path(): string {
    return String(this.reader.options.database);
  }

  private get isInMemory(): boolean {
    return this.path === ':memory:';
  }
}

async function begin(database: BetterSqlite3.Database, deadline: number): Promise<void> {
  for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 1.6, LONGEST_PAUSE_MS)) {
    try {
      database.exec('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error)) throw error;
      if (performance.now() > deadline) throw databaseBusy();
    }
    await pause(wait);
  }
}

function isBusy(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(code);
}

function connectionOf(source: DataSource, inode: number): Connection {
  const { databaseConnection } = source.driver as unknown as { databaseConnection: BetterSqlite3.Database };
  return { source, manager: source.createQueryRunner().manager, database: databaseConnection, inode };
}
