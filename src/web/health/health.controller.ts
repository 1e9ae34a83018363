import { Controller, Get, Res } from '@nestjs/common';
import { type Response } from 'express';
import { Schema } from '../../platform/database/schema';
import { Public } from '../shell/access';

/** For whoever watches the server: it lives; its database answers and has the schema of this version. */
@Public()
@Controller('health')
export class HealthController {
  constructor(private readonly schema: Schema) {}

  @Get('live')
  live(): { status: string } {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res() response: Response): Promise<void> {
    const isReady = await this.schema.ensureReady().then(
      () => true,
      () => false,
    );
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ok' : 'unavailable' });
  }
}
