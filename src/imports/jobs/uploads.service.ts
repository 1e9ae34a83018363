import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { isAlive } from '../../platform/database/aside/file-copy';
import { StoredFiles } from '../../platform/stored-files/stored-files.repository';
import { importGone } from '../imports.errors';

/** A file that was not confirmed, or that waits to be annotated, is kept this long. */
const KEPT_DAYS = 7;
const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;
const RECEIVED = /^[0-9a-f-]{36}$/;
/** A copy bears the number of its process. */
const COPY = /^[0-9a-f-]{36}\.(\d+)-\d+$/;

/**
 * The files that people send, until what they hold is in the register. They are kept in the database, where each
 * instance finds them; its own folder holds what it receives and reads, for as long as that takes.
 */
@Injectable()
export class Uploads {
  readonly folder: string;
  /** Where a former version kept declarations of hours. */
  private readonly formerFolder: string;
  private copies = 0;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly stored: StoredFiles,
    private readonly clock: Clock,
  ) {
    this.folder = join(settings.varDir, 'uploads');
    this.formerFolder = join(settings.varDir, 'uploads-hours');
  }

  /** Puts a file just received where every instance finds it. */
  async keep(id: string, ownerId: string | null): Promise<void> {
    const path = join(this.folder, id);
    try {
      await this.stored.keep(id, ownerId, path);
    } finally {
      await rm(path, { force: true });
    }
  }

  /** Puts one back that was removed while its copy was read. */
  keepAgain(id: string, ownerId: string | null, copy: string): Promise<void> {
    return this.stored.keep(id, ownerId, copy);
  }

  present(ids: readonly string[]): Promise<Set<string>> {
    return this.stored.present(ids);
  }

  async has(id: string): Promise<boolean> {
    return (await this.present([id])).has(id);
  }

  isOf(ownerId: string, id: string): Promise<boolean> {
    return this.stored.isOf(ownerId, id);
  }

  /** True for the one caller who removed it. */
  remove(id: string): Promise<boolean> {
    return this.stored.remove(id);
  }

  /** Gives a copy to be read, which goes once that is done; throws `import-gone`. */
  async withCopy<T>(
    { uploadId, fileName }: { readonly uploadId: string; readonly fileName: string },
    read: (path: string) => Promise<T>,
  ): Promise<T> {
    const path = this.newPath(uploadId);
    try {
      await mkdir(this.folder, { recursive: true, mode: 0o700 });
      if (!(await this.stored.copyTo(path, uploadId))) throw importGone(fileName);
      return await read(path);
    } finally {
      await rm(path, { force: true });
    }
  }

  /** The path of a file still to be written, of no other call. */
  newPath(uploadId: string): string {
    return join(this.folder, `${uploadId}.${process.pid}-${++this.copies}`);
  }

  /** Removes what is older than the days it may be kept. */
  async sweep(): Promise<void> {
    const oldest = this.clock.now().getTime() - KEPT_DAYS * DAY_MS;
    await this.stored.removeOlderThan(new Date(oldest).toISOString());
    await this.removeWhere(async (path) => (await changedAt(path)) < oldest);
  }

  /** Removes the copies whose process was killed while it read or wrote them. */
  async removeUnfinished(): Promise<void> {
    const oldest = this.clock.now().getTime() - HOUR_MS;
    await this.removeWhere(async (path, name) => {
      if (RECEIVED.test(name)) return false;
      const [, pid] = COPY.exec(name) ?? [];
      return pid === undefined || !isAlive(Number(pid)) || (await changedAt(path)) < oldest;
    });
  }

  private async removeWhere(isOver: (path: string, name: string) => Promise<boolean>): Promise<void> {
    for (const folder of [this.folder, this.formerFolder])
      for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])) {
        const path = join(entry.parentPath, entry.name);
        if (entry.isFile() && (await isOver(path, entry.name))) await rm(path, { force: true });
      }
  }
}

/** A file that is gone meanwhile is as old as can be. */
async function changedAt(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.mtimeMs ?? 0;
}
