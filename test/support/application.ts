import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../../src/app.module';
import { Clock } from '../../src/platform/clock';
import { type DatabaseTarget, type Settings } from '../../src/platform/config/settings';
import { Schema } from '../../src/platform/database/schema';
import { freshDatabase } from './database';

/** The day of every test that does not say another. */
export const TODAY = '2026-11-24';

/** A clock that stands still, at noon. */
export class FixedClock extends Clock {
  constructor(private readonly day: string = TODAY) {
    super();
  }
  now(): Date {
    return new Date(`${this.day}T12:00:00Z`);
  }
  today(): string {
    return this.day;
  }
}

export function testSettings(database: DatabaseTarget = { kind: 'sqlite', path: ':memory:' }): Settings {
  return {
    database,
    databaseLimits: { connections: 10, seconds: 30 },
    host: '127.0.0.1',
    port: 0,
    trustProxy: ['loopback'],
    baseUrl: 'http://localhost',
    secret: 'a'.repeat(64),
    uploadMaxBytes: 10 * 1024 * 1024,
    logLevel: 'error',
    today: null,
    varDir: '/nonexistent',
  };
}

/** The whole application on a migrated database of its own (test/support/database.ts), or on the one given. */
export async function testApplication(database?: DatabaseTarget): Promise<INestApplicationContext> {
  const fresh = database ? { target: database, drop: () => Promise.resolve() } : await freshDatabase();
  const application = await NestFactory.createApplicationContext(
    AppModule.with(testSettings(fresh.target), { clock: new FixedClock() }),
    { logger: ['error'] },
  );
  const close = application.close.bind(application);
  application.close = async () => {
    await close();
    await fresh.drop();
  };
  await application.get(Schema).ensureReady();
  return application;
}
