import type BetterSqlite3 from 'better-sqlite3';
import { DataSource, type EntityManager } from 'typeorm';
import { copyBeside, hideCopy, removeCopy } from './file-copy';
import { isConflict, WrittenAside } from './written-aside';

/** What another act wrote meanwhile, as its change entry says it. */
export interface OtherWrite {
  readonly recordType: string;
  readonly operation: string;
  /** Fields that it changed; none for a creation. */
  readonly fields: readonly string[];
}

/** True when what another act wrote would have changed the work: it is then done again. */
export type Disturbs = (write: OtherWrite) => boolean;

/** No journal, for a copy is never repaired; out of WAL first, which keeps files of its own. */
const PRAGMAS = [
  'journal_mode = DELETE',
  'journal_mode = OFF',
  'synchronous = OFF',
  'locking_mode = EXCLUSIVE',
];

/** What keeps the indexes of a large import from being written page by page as they grow. */
const CACHE_KB = 64_000;

/**
 * A private copy of the register, on which a long work is done while everybody reads and writes the original;
 * what it wrote is then carried over, set by set, in one short transaction.
 */
export class Aside {
  private constructor(
    private readonly path: string,
    private readonly source: DataSource,
    private readonly database: BetterSqlite3.Database,
    private readonly written: WrittenAside,
  ) {}

  static async of(register: DataSource): Promise<Aside> {
    const path = await copyBeside(String(register.options.database));
    try {
      const source = await new DataSource({
        ...register.options,
        name: 'aside',
        database: path,
        enableWAL: false,
        prepareDatabase: (database: BetterSqlite3.Database) => {
          // SQLite calls it unsafe to have no journal; this one database is never opened twice.
          database.unsafeMode();
          for (const pragma of PRAGMAS) database.pragma(`main.${pragma}`);
          database.unsafeMode(false);
        },
      } as never).initialize();
      hideCopy(path);
      const { databaseConnection } = source.driver as unknown as {
        databaseConnection: BetterSqlite3.Database;
      };
      return new Aside(path, source, databaseConnection, new WrittenAside(databaseConnection));
    } catch (error) {
      removeCopy(path);
      throw error;
    }
  }

  /** Does the work on the copy; an error leaves a copy of no use. */
  async work<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    this.database.exec('BEGIN IMMEDIATE');
    const result = await work(this.source.createQueryRunner().manager);
    this.database.exec('COMMIT');
    return result;
  }

  /** Carries over what was written; false when others wrote what the work rests on, and nothing was carried. */
  async carryOver(
    register: string,
    begin: (database: BetterSqlite3.Database) => Promise<void>,
    disturbs: Disturbs,
  ): Promise<boolean> {
    const { database } = this;
    database.prepare('ATTACH ? AS register').run(register);
    database.pragma(`register.cache_size = -${CACHE_KB}`);
    // The copy has checked what was added to it: to check it again under the lock doubles the wait of the others.
    if (!this.written.removes) database.pragma('foreign_keys = OFF');
    await begin(database);
    try {
      if (this.written.meetsOtherWrites() || this.otherWrites().some(isDisturbed(disturbs))) return false;
      this.written.carryOver();
      database.exec('COMMIT');
      return true;
    } catch (error) {
      // The same row written by both: the index of one in force, a contract removed.
      if (isConflict(error)) return false;
      throw error;
    } finally {
      if (database.inTransaction) database.exec('ROLLBACK');
    }
  }

  async close(): Promise<void> {
    await this.source.destroy();
    removeCopy(this.path);
  }

  private otherWrites(): OtherWrite[] {
    const rows = this.database
      .prepare('SELECT "recordType", "operation", "changes" FROM register."change_entries" WHERE rowid > ?')
      .all(this.written.lastRowOf('change_entries')) as {
      recordType: string;
      operation: string;
      changes: string | null;
    }[];
    return rows.map(({ recordType, operation, changes }) => ({
      recordType,
      operation,
      fields: Object.keys(JSON.parse(changes ?? '{}') as object),
    }));
  }
}

/** A record that another act removed may be one that the work points at. */
function isDisturbed(disturbs: Disturbs): Disturbs {
  return (write) => write.operation === 'remove' || disturbs(write);
}
