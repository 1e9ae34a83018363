import {
  type MigrationInterface,
  type QueryRunner,
  Table,
  TableColumn,
  TableForeignKey,
  TableIndex,
} from 'typeorm';
import { TimeOrderedIds } from '../ids';

type Kind = 'id' | 'code' | 'hash' | 'text' | 'date' | 'instant' | 'bigint' | 'integer' | 'boolean';

/** One column of a migration: "text", "text?" when it may be empty. */
export type ColumnSpec = Kind | `${Kind}?`;

const TYPES: Record<Kind, { type: string; length?: string }> = {
  id: { type: 'varchar', length: '36' },
  code: { type: 'varchar', length: '40' },
  hash: { type: 'varchar', length: '64' },
  text: { type: 'text' },
  date: { type: 'date' },
  instant: { type: 'varchar', length: '30' },
  bigint: { type: 'bigint' },
  integer: { type: 'integer' },
  boolean: { type: 'boolean' },
};

export interface TableSpec {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** Column → table whose `id` it names; the row goes with its parent when `cascade` says so. */
  readonly foreignKeys?: Readonly<Record<string, { readonly table: string; readonly cascade?: boolean }>>;
  readonly indexes?: Readonly<
    Record<
      string,
      { readonly columns: readonly string[]; readonly unique?: boolean; readonly where?: string }
    >
  >;
  /** Default: `id`. */
  readonly primaryKey?: readonly string[];
}

/** The portable set of column types (SQLite and PostgreSQL, no default): what every migration is written in. */
export function tableOf(spec: TableSpec): Table {
  const primaryKey = spec.primaryKey ?? ['id'];
  return new Table({
    name: spec.name,
    columns: Object.entries(spec.columns).map(([name, kind]) =>
      tableColumn(name, kind, primaryKey.includes(name)),
    ),
    foreignKeys: Object.entries(spec.foreignKeys ?? {}).map(
      ([columnName, target]) =>
        new TableForeignKey({
          columnNames: [columnName],
          referencedTableName: target.table,
          referencedColumnNames: ['id'],
          onDelete: target.cascade ? 'CASCADE' : 'NO ACTION',
        }),
    ),
    indices: Object.entries(spec.indexes ?? {}).map(
      ([name, index]) =>
        new TableIndex({
          name,
          columnNames: [...index.columns],
          isUnique: index.unique ?? false,
          ...(index.where === undefined ? {} : { where: index.where }),
        }),
    ),
  });
}

export function tableColumn(name: string, spec: ColumnSpec, isPrimary = false): TableColumn {
  const isNullable = spec.endsWith('?');
  const kind = (isNullable ? spec.slice(0, -1) : spec) as Kind;
  return new TableColumn({ name, ...TYPES[kind], isNullable, isPrimary });
}

export async function createTables(runner: QueryRunner, specs: readonly TableSpec[]): Promise<void> {
  for (const spec of specs) await runner.createTable(tableOf(spec), true, true, true);
}

export async function dropTables(runner: QueryRunner, specs: readonly TableSpec[]): Promise<void> {
  for (const spec of [...specs].reverse()) await runner.dropTable(spec.name);
}

/** A migration that makes tables, and takes them away again. */
export abstract class NewTables implements MigrationInterface {
  abstract readonly name: string;
  abstract readonly tables: readonly TableSpec[];

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, this.tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, this.tables);
  }
}

/** A text inside a statement: the two databases name parameters differently. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Tells in the journal what a migration put right in a record. */
export async function tellChange(
  runner: QueryRunner,
  recordType: string,
  { id, buyerId }: { readonly id: string; readonly buyerId: string | null },
  changes: Readonly<Record<string, readonly [unknown, unknown]>>,
): Promise<void> {
  const entry = {
    id: new TimeOrderedIds().next(),
    at: new Date().toISOString(),
    actKind: 'system',
    recordType,
    recordId: id,
    buyerId,
    operation: 'update',
    changes: JSON.stringify(changes),
  };
  const names = Object.keys(entry).map((name) => `"${name}"`);
  const values = Object.values(entry).map((value) => (value === null ? 'NULL' : quoted(value)));
  await runner.query(`INSERT INTO "change_entries" (${names.join(', ')}) VALUES (${values.join(', ')})`);
}
