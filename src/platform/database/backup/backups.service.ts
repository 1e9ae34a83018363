import { constants, existsSync } from 'node:fs';
import { access, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Schema } from '../schema';
import {
  backupExists,
  backupFolderMissing,
  databaseInUse,
  noSuchBackup,
  notABackup,
  onlyPortable,
  onlyPortableHere,
  otherVersion,
  unreadableBackup,
} from './backup.errors';
import { DumpReader } from './dump-reader';
import { writeDump } from './portable-dump';
import { inspectCopy, putInPlace } from './sqlite-copy';
import { orderedTables } from './tables';

export interface BackupCounts {
  readonly file: string;
  /** `sqlite`: a copy of the database; `portable`: gzipped JSON lines, for SQLite and PostgreSQL alike. */
  readonly form: 'sqlite' | 'portable';
  readonly rows: number;
  readonly bytes: number;
}

const PORTABLE_NAME = /\.jsonl?\.gz$/i;
/** A name that promises a copy of an SQLite file. */
const COPY_NAME = /\.(sqlite3?|db3?)$/i;

/** Saves the whole database into one file, and puts such a file back into an empty database. */
@Injectable()
export class Backups {
  constructor(
    private readonly dataSource: DataSource,
    private readonly schema: Schema,
  ) {}

  /**
   * On SQLite a copy, unless the name ends in `.jsonl.gz`; on PostgreSQL the portable form alone, under no name that
   * promises a copy (`only-portable-here`).
   */
  async save(file: string): Promise<BackupCounts> {
    if (!this.isSqlite && COPY_NAME.test(file)) throw onlyPortableHere(file);
    if (existsSync(file)) throw backupExists(file);
    const isCopy = this.isSqlite && !PORTABLE_NAME.test(file);
    // Under another name until it is whole: one cut short must not pass for a backup.
    const partial = `${file}.partiel`;
    try {
      await rm(partial, { force: true });
      const rows = isCopy ? await this.copyInto(partial) : await this.dumpInto(partial);
      await rename(partial, file);
      const { size: bytes } = await stat(file);
      return { file, form: isCopy ? 'sqlite' : 'portable', rows, bytes };
    } catch (error) {
      await rm(partial, { force: true });
      throw isUnwritable(error) ? backupFolderMissing(file) : error;
    }
  }

  /** Puts a backup back; the database must be empty. The connection is closed afterwards when it is replaced. */
  async restore(file: string): Promise<BackupCounts> {
    if (!existsSync(file)) throw noSuchBackup(file);
    const name = basename(file);
    const { size: bytes } = await stat(file);
    await access(file, constants.R_OK).catch(() => {
      throw unreadableBackup(file);
    });
    await this.refuseRows();
    if (await isGzip(file)) {
      await this.schema.ensureReady();
      const rows = await this.dataSource.transaction((manager) => new DumpReader(manager, file).restore());
      return { file, form: 'portable', rows, bytes };
    }
    const copy = inspectCopy(file);
    if (copy === null) throw notABackup(name);
    const known = this.dataSource.migrations.map((migration) => migration.name ?? '');
    if (copy.migrations.some((migration) => !known.includes(migration))) throw otherVersion(name);
    if (!this.isSqlite) throw onlyPortable(name);
    const target = String(this.dataSource.options.database);
    await this.dataSource.destroy();
    await putInPlace(file, target);
    return { file, form: 'sqlite', rows: copy.rows, bytes };
  }

  private get isSqlite(): boolean {
    return this.dataSource.options.type === 'better-sqlite3';
  }

  private async copyInto(file: string): Promise<number> {
    // Made by us first, for itself alone: SQLite fills an empty file.
    await writeFile(file, '', { flag: 'wx', mode: 0o600 });
    await this.dataSource.query('VACUUM INTO ?', [file]);
    const copy = inspectCopy(file);
    if (copy === null) throw notABackup(file);
    return copy.rows;
  }

  private async dumpInto(file: string): Promise<number> {
    const level = this.isSqlite ? 'SERIALIZABLE' : 'REPEATABLE READ';
    const { tables } = await this.dataSource.transaction(level, (manager) => writeDump(manager, file));
    return Object.values(tables).reduce((sum, count) => sum + count, 0);
  }

  private async refuseRows(): Promise<void> {
    const rows = await this.dataSource.transaction((manager) => this.countRows(manager));
    if (rows > 0) throw databaseInUse(rows);
  }

  private async countRows(manager: EntityManager): Promise<number> {
    const runner = manager.queryRunner;
    let rows = 0;
    for (const table of orderedTables(this.dataSource))
      if (await runner?.hasTable(table.tablePath)) rows += await manager.count(table.target);
    return rows;
  }
}

/** False of a folder too: it is then no database either, and is refused as such. */
async function isGzip(file: string): Promise<boolean> {
  if ((await stat(file)).isDirectory()) return false;
  const handle = await open(file, 'r');
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

function isUnwritable(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return ['ENOENT', 'EACCES', 'ENOTDIR', 'EROFS', 'SQLITE_CANTOPEN'].some((known) => known === code);
}
