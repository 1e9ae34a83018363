import { setTimeout as pause } from 'node:timers/promises';
import { Controller, Get, Logger } from '@nestjs/common';
import { Schema } from '../../platform/database/schema';
import { Writer } from '../../platform/database/writer';
import { errorFacts } from '../../platform/log/error-facts';
import { Public } from '../shell/access';
import { json, type Json } from '../shell/answer';

const ANSWER_WITHIN_MS = 1_500;

/** Whoever watches is told in time, also of a database that neither answers nor refuses. */
async function tooLate(): Promise<never> {
  await pause(ANSWER_WITHIN_MS, undefined, { ref: false });
  throw new Error('The database did not answer in time.');
}

/** For whoever watches the server: it lives; its database has the schema of this version and takes a write. */
@Public()
@Controller('health')
export class HealthController {
  private readonly log = new Logger('Health');

  constructor(
    private readonly schema: Schema,
    private readonly writer: Writer,
  ) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(): Promise<Json> {
    const isReady = await Promise.race([this.verify(), tooLate()]).then(
      () => true,
      (error: unknown) => {
        this.log.error({ message: 'Not ready', error: errorFacts(error) });
        return false;
      },
    );
    return isReady ? json({ status: 'ok' }) : json({ status: 'unavailable' }, 503);
  }

  private async verify(): Promise<void> {
    await this.schema.verify();
    await this.writer.probe();
  }
}
