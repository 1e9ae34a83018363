import type BetterSqlite3 from 'better-sqlite3';
import { MOVED_FROM_COPY } from '../register-moves';

/** A table as it was copied: rows above the last one are new. */
interface CopiedTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly lastRow: number;
}

/**
 * What a work writes into its copy of the database, noted while it does: new rows by their place, changed and
 * removed ones with what they were. Rows of the original keep their place (`rowid`) in the copy.
 */
export class WrittenAside {
  private readonly tables: readonly CopiedTable[];

  constructor(private readonly copy: BetterSqlite3.Database) {
    this.tables = tablesOf(copy);
    copy.exec(
      'CREATE TEMP TABLE touched_aside (t TEXT, r INTEGER, was TEXT, gone INTEGER, PRIMARY KEY (t, r)) WITHOUT ROWID',
    );
    for (const table of this.tables) copy.exec(watch(table));
  }

  /** Last row of a table when it was copied. */
  lastRowOf(name: string): number {
    return this.tables.find((table) => table.name === name)?.lastRow ?? 0;
  }

  /** True when a row that the work changed or removed is no longer in `register` what it was. */
  meetsOtherWrites(): boolean {
    return this.touched().some(
      ({ name, columns }) =>
        this.copy
          .prepare(
            `SELECT 1 FROM touched_aside x LEFT JOIN register."${name}" m ON m.rowid = x.r
             WHERE x.t = ? AND (m.rowid IS NULL OR ${image('m', columns)} <> x.was) LIMIT 1`,
          )
          .get(name) !== undefined,
    );
  }

  /** Whether the work removed rows that were in the register. */
  get removes(): boolean {
    return this.copy.prepare('SELECT 1 FROM touched_aside WHERE gone LIMIT 1').get() !== undefined;
  }

  /** Writes the same into the attached database `register`, set by set, in the transaction that is open. */
  carryOver(): void {
    this.copy.pragma('defer_foreign_keys = ON');
    const touched = this.touched();
    for (const { name, columns } of touched) {
      this.copy
        .prepare(
          `DELETE FROM register."${name}" WHERE rowid IN (SELECT r FROM touched_aside WHERE t = ? AND gone)`,
        )
        .run(name);
      this.copy
        .prepare(
          `UPDATE register."${name}" AS m SET ${columns.map((each) => `"${each}" = c."${each}"`).join(', ')}
           FROM main."${name}" AS c, touched_aside x
           WHERE x.t = ? AND NOT x.gone AND c.rowid = x.r AND m.rowid = x.r`,
        )
        .run(name);
    }
    for (const table of this.tables) this.carryNew(table);
    for (const statement of MOVED_FROM_COPY) this.copy.prepare(statement).run();
  }

  private carryNew(table: CopiedTable): void {
    const { name, columns, lastRow } = table;
    const list = columns.map((each) => `"${each}"`).join(', ');
    const insert = (where: string, ...values: unknown[]): unknown =>
      this.copy
        .prepare(
          `INSERT INTO register."${name}" (${list}) SELECT ${list} FROM main."${name}" AS c WHERE ${where}`,
        )
        .run(...values);
    try {
      insert('c.rowid > ?', lastRow);
    } catch (error) {
      if (!isConflict(error)) throw error;
      // Another act wrote the very same row meanwhile: one named by its content.
      const same = columns.map((each) => `m."${each}" IS c."${each}"`).join(' AND ');
      insert(`c.rowid > ? AND NOT EXISTS (SELECT 1 FROM register."${name}" m WHERE ${same})`, lastRow);
    }
    // Two statements: with both conditions in one, every row of the table is looked at.
    insert('c.rowid <= ? AND c.rowid IN (SELECT r FROM touched_aside WHERE t = ? AND gone)', lastRow, name);
  }

  private touched(): CopiedTable[] {
    const names = this.copy.prepare('SELECT DISTINCT t FROM touched_aside').pluck().all() as string[];
    return this.tables.filter(({ name }) => names.includes(name));
  }
}

/** The same row, or one that may stand once, is already there. */
export function isConflict(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('SQLITE_CONSTRAINT');
}

function tablesOf(copy: BetterSqlite3.Database): CopiedTable[] {
  const names = copy
    .prepare(
      `SELECT name FROM main.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT IN ('register_moves', 'moved_records') ORDER BY name`,
    )
    .pluck()
    .all() as string[];
  return names.map((name) => ({
    name,
    columns: copy.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name) as string[],
    lastRow: (copy.prepare(`SELECT max(rowid) FROM main."${name}"`).pluck().get() as number | null) ?? 0,
  }));
}

/** A row removed and its place taken by a new one stays marked as gone: the new one goes over as such. */
function watch({ name, columns, lastRow }: CopiedTable): string {
  const note = `INSERT OR IGNORE INTO touched_aside VALUES ('${name}', OLD.rowid, ${image('OLD', columns)}, 0);`;
  return `
    CREATE TEMP TRIGGER "${name}_changed_aside" AFTER UPDATE ON main."${name}" WHEN OLD.rowid <= ${lastRow}
    BEGIN ${note} END;
    CREATE TEMP TRIGGER "${name}_removed_aside" AFTER DELETE ON main."${name}" WHEN OLD.rowid <= ${lastRow}
    BEGIN ${note} UPDATE touched_aside SET gone = 1 WHERE t = '${name}' AND r = OLD.rowid; END;`;
}

function image(row: string, columns: readonly string[]): string {
  return columns.map((each) => `quote(${row}."${each}")`).join(` || ',' || `);
}
