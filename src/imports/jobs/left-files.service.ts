import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { sweepCopies } from '../../platform/database/aside/file-copy';
import { errorFacts } from '../../platform/log/error-facts';
import { Uploads } from './uploads.service';

const DAY_MS = 24 * 3_600_000;

/** Removes the files that nobody comes back for: at the start of the server, then once a day. */
@Injectable()
export class LeftFiles implements OnModuleDestroy {
  private readonly log = new Logger('LeftFiles');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly uploads: Uploads,
  ) {}

  /** What a killed process left goes at once: nothing is being read or written yet. A file that stays is logged. */
  async start(): Promise<void> {
    await this.sweep(() => this.uploads.removeUnfinished());
    this.timer = setInterval(() => void this.sweep(), DAY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async sweep(first: () => Promise<void> = () => Promise.resolve()): Promise<void> {
    const { database } = this.settings;
    try {
      await first();
      await this.uploads.sweep();
      if (database.kind === 'sqlite' && database.path !== ':memory:') sweepCopies(database.path);
    } catch (error) {
      this.log.warn({ message: 'Files left behind not removed', error: errorFacts(error) });
    }
  }
}
