import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { type EntityManager, type EntityMetadata, type ObjectLiteral } from 'typeorm';
import { orderedTables } from './tables';

/** First line of a portable dump: gzipped JSON lines, one record each, the same for SQLite and PostgreSQL. */
export interface DumpHeader {
  readonly format: 'spaser-backup';
  readonly migrations: readonly string[];
  /** Rows of each table. */
  readonly tables: Readonly<Record<string, number>>;
}

export interface DumpedRow {
  readonly table: string;
  readonly row: ObjectLiteral;
}

const PAGE = 1000;

/** Writes every record, in the caller's transaction, so that the tables agree with one another. */
export async function writeDump(manager: EntityManager, path: string): Promise<DumpHeader> {
  const tables = orderedTables(manager.connection);
  const counts: Record<string, number> = {};
  for (const table of tables) counts[table.tableName] = await manager.count(table.target);
  const migrations = manager.connection.migrations.map(({ name }) => name ?? '');
  const header: DumpHeader = { format: 'spaser-backup', migrations, tables: counts };
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  await pipeline(Readable.from(lines(manager, tables, header)), createGzip(), file);
  return header;
}

async function* lines(
  manager: EntityManager,
  tables: readonly EntityMetadata[],
  header: DumpHeader,
): AsyncGenerator<string> {
  yield `${JSON.stringify(header)}\n`;
  for (const table of tables)
    for await (const row of rowsOf(manager, table))
      yield `${JSON.stringify({ table: table.tableName, row } satisfies DumpedRow)}\n`;
}

async function* rowsOf(manager: EntityManager, table: EntityMetadata): AsyncGenerator<ObjectLiteral> {
  const keys = table.primaryColumns.map(({ propertyName }) => propertyName);
  const key = keys.map((each) => `record.${each}`);
  // Columns that lists leave out are part of the record all the same.
  const unlisted = table.columns
    .filter(({ isSelect }) => !isSelect)
    .map(({ propertyName }) => `record.${propertyName}`);
  let last: ObjectLiteral | null = null;
  for (;;) {
    const query = manager
      .createQueryBuilder(table.target, 'record')
      .addSelect(unlisted)
      .orderBy(Object.fromEntries(key.map((each) => [each, 'ASC' as const])))
      .take(PAGE);
    if (last !== null)
      query.where(`(${key.join(', ')}) > (${keys.map((each) => `:${each}`).join(', ')})`, last);
    const rows: ObjectLiteral[] = await query.getMany();
    yield* rows;
    last = rows.at(-1) ?? null;
    if (last === null || rows.length < PAGE) return;
  }
}

/** Reads a dump line by line; whatever is not one ends in an error of the reader. */
export async function* readDump(path: string): AsyncGenerator<unknown> {
  const content = createReadStream(path).pipe(createGunzip());
  for await (const line of createInterface({ input: content, crlfDelay: Infinity }))
    if (line !== '') yield JSON.parse(line) as unknown;
}
