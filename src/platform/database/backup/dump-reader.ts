import { basename } from 'node:path';
import { type EntityManager, type EntityMetadata, type ObjectLiteral } from 'typeorm';
import { DomainError } from '../../../shared/domain/domain-error';
import { bulkInsert } from '../bulk-insert';
import { withoutControls } from '../../../shared/domain/printable-text';
import { notABackup, otherVersion, oversizedValue } from './backup.errors';
import { type DumpedRow, type DumpHeader, readDump } from './portable-dump';
import { orderedTables, parentsFirst } from './tables';

const BATCH = 1000;

/** Puts a portable dump back, table by table in its own order, and checks that no row is missing. */
export class DumpReader {
  private readonly tables: ReadonlyMap<string, EntityMetadata>;
  private readonly counts = new Map<string, number>();
  private table: EntityMetadata | null = null;
  private batch: ObjectLiteral[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly path: string,
  ) {
    this.tables = new Map(orderedTables(manager.connection).map((table) => [table.tableName, table]));
  }

  /** Number of rows put back. Throws `not-a-backup` or `other-version`; the caller's transaction is then undone. */
  async restore(): Promise<number> {
    try {
      return await this.read();
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw notABackup(basename(this.path));
    }
  }

  private async read(): Promise<number> {
    let header: DumpHeader | null = null;
    for await (const line of readDump(this.path)) {
      if (header === null) header = this.header(line);
      else await this.take(line as DumpedRow);
    }
    await this.flush();
    if (header === null) throw notABackup(basename(this.path));
    for (const [table, count] of Object.entries(header.tables))
      if ((this.counts.get(table) ?? 0) !== count) throw notABackup(basename(this.path));
    return [...this.counts.values()].reduce((sum, count) => sum + count, 0);
  }

  private header(line: unknown): DumpHeader {
    const header = line as Partial<DumpHeader>;
    if (header.format !== 'spaser-backup' || header.migrations === undefined || header.tables === undefined)
      throw notABackup(basename(this.path));
    const known = this.manager.connection.migrations.map(({ name }) => name ?? '');
    if (JSON.stringify(known) !== JSON.stringify(header.migrations)) throw otherVersion(basename(this.path));
    return header as DumpHeader;
  }

  private async take({ table: name, row }: DumpedRow): Promise<void> {
    const table = this.tables.get(name);
    if (table === undefined) throw notABackup(basename(this.path));
    const pointsAtItself = table.foreignKeys.some((key) => key.referencedEntityMetadata === table);
    // A table whose rows point at one another goes in whole, parents first.
    if (table !== this.table || (this.batch.length === BATCH && !pointsAtItself)) await this.flush();
    this.table = table;
    this.batch.push(this.fitted(table, row));
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1);
  }

  /** What an SQLite file holds and PostgreSQL does not: a NUL is left out, a text too long is said with its place. */
  private fitted(table: EntityMetadata, row: ObjectLiteral): ObjectLiteral {
    if (this.manager.connection.options.type !== 'postgres') return row;
    for (const { propertyName, length } of table.columns) {
      const value: unknown = row[propertyName];
      if (typeof value !== 'string') continue;
      if (value.includes('\0')) row[propertyName] = withoutControls(value);
      if (length === '' || [...value].length <= Number(length)) continue;
      const key = String(row[table.primaryColumns[0]?.propertyName ?? 'id']);
      const place = { table: table.tableName, row: key, column: propertyName };
      throw oversizedValue({ file: basename(this.path), ...place, longest: Number(length) });
    }
    return row;
  }

  private async flush(): Promise<void> {
    if (this.table !== null)
      await bulkInsert(this.manager, this.table.target, parentsFirst(this.table, this.batch));
    this.batch = [];
  }
}
