import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { SETTINGS, type Settings } from '../../platform/config/settings';

/** A file that was not confirmed, or that waits to be annotated, is kept this long. */
export const KEPT_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

/** The files that people send, until what they hold is in the register: readable by the server alone. */
@Injectable()
export class Uploads {
  readonly folder: string;

  constructor(
    @Inject(SETTINGS) settings: Settings,
    private readonly clock: Clock,
  ) {
    this.folder = join(settings.varDir, 'uploads');
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
    for (const name of await readdir(this.folder).catch(() => [])) {
      const path = join(this.folder, name);
      const found = await stat(path).catch(() => null);
      if (found !== null && found.mtimeMs < oldest) await rm(path, { force: true });
    }
  }
}
