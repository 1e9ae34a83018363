import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { SETTINGS, type Settings } from '../../platform/config/settings';

/** A file that was not confirmed, or that waits to be annotated, is kept this long. */
const KEPT_DAYS = 7;
const DAY_MS = 24 * 3_600_000;
const UPLOAD = /^[0-9a-f-]{36}$/;

/** The files that people send, until what they hold is in the register: readable by the server alone. */
@Injectable()
export class Uploads {
  /** Lists of contracts. */
  readonly folder: string;
  /** Declarations of hours, a folder for each person. */
  readonly hoursFolder: string;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly clock: Clock,
  ) {
    this.folder = join(settings.varDir, 'uploads');
    this.hoursFolder = join(settings.varDir, 'uploads-hours');
  }

  pathOf(id: string): string {
    return join(this.folder, id);
  }

  has(id: string): boolean {
    return existsSync(this.pathOf(id));
  }

  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  /** Removes what is older than the days it may be kept. */
  async sweep(): Promise<void> {
    const oldest = this.clock.now().getTime() - KEPT_DAYS * DAY_MS;
    await this.removeWhere(
      async (path) => ((await stat(path).catch(() => null))?.mtimeMs ?? oldest) < oldest,
    );
  }

  /** Removes what is no upload: a workbook whose writing was cut off by the end of its process. */
  async removeUnfinished(): Promise<void> {
    await this.removeWhere((_path, name) => !UPLOAD.test(name));
  }

  private async removeWhere(
    isOver: (path: string, name: string) => boolean | Promise<boolean>,
  ): Promise<void> {
    for (const folder of [this.folder, this.hoursFolder])
      for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])) {
        const path = join(entry.parentPath, entry.name);
        if (entry.isFile() && (await isOver(path, entry.name))) await rm(path, { force: true });
      }
  }
}
