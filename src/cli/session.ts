import { type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AppModule } from '../app.module';
import { startSettings } from '../platform/config/start-settings';
import { type Settings } from '../platform/config/settings';
import { databaseFailure } from '../platform/database/database-failure';
import { Schema } from '../platform/database/schema';
import { JsonLog } from '../platform/log/json-log';
import { Writer } from '../platform/database/writer';
import { packageRoot } from '../platform/package-root';

/** One run of the command line: settings read once, the application opened when a command needs it. */
export class Session {
  private application: INestApplicationContext | null = null;
  private read: Settings | null = null;

  /** `command` is its name, for the log. */
  constructor(readonly command: string) {}

  get settings(): Settings {
    this.read ??= startSettings(process.env, packageRoot);
    return this.read;
  }

  /** A service of the application, on a database that is ready. */
  async get<T>(service: Type<T> | (abstract new (...args: never[]) => T)): Promise<T> {
    const application = await this.open();
    return application.get(service);
  }

  /** The application on the database as it is: only `migrate` and `restore` ask for it. */
  async openAsItIs(): Promise<INestApplicationContext> {
    if (this.application) return this.application;
    this.application = await NestFactory.createApplicationContext(AppModule.with(this.settings), {
      logger: false,
      abortOnError: false,
    });
    this.application.useLogger(new JsonLog(this.settings.logLevel));
    return this.application;
  }

  /** What stopped the command, said of the database where it is the cause. */
  failure(error: unknown): unknown {
    return this.read === null ? error : databaseFailure(error, this.read.database);
  }

  /** How many times this command has written. */
  get committed(): number {
    return this.application?.get(Writer, { strict: false }).committed ?? 0;
  }

  private async open(): Promise<INestApplicationContext> {
    if (this.application) return this.application;
    const application = await this.openAsItIs();
    await application.get(Schema).ensureReady();
    return application;
  }

  async close(): Promise<void> {
    await this.application?.close();
    this.application = null;
  }
}
