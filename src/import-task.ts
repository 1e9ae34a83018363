import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  IMPORT_TASK,
  type ImportOutcome,
  ImportsModule,
  Orders,
  type TaskOrder,
  type UndoOutcome,
} from './imports';
import { type Settings } from './platform/config/settings';
import { databaseAway } from './platform/database/postgres-failure';
import { PlatformModule } from './platform/platform.module';

/** What an import needs of the application, and no page: a child process starts for each file. */
@Module({
  providers: [{ provide: IMPORT_TASK, useValue: __filename }],
  exports: [IMPORT_TASK],
})
class ImportTask {
  static with(settings: Settings): DynamicModule {
    return {
      module: ImportTask,
      global: true,
      imports: [PlatformModule.with(settings), ImportsModule],
    };
  }
}

/**
 * Entry point of a child process: one file brought in, its preview, or an import taken back, on the server's database.
 * A database that is away is a refusal of the moment, which crosses processes: nothing of the file is wrong.
 */
export async function runTask(
  order: TaskOrder,
  report: (rows: number) => void,
): Promise<ImportOutcome | UndoOutcome> {
  try {
    return await carriedOut(order, report);
  } catch (error) {
    throw databaseAway(error) ?? error;
  }
}

async function carriedOut(
  order: TaskOrder,
  report: (rows: number) => void,
): Promise<ImportOutcome | UndoOutcome> {
  const application = await NestFactory.createApplicationContext(ImportTask.with(order.settings), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await application.get(Orders).carryOut(order, report);
  } finally {
    await application.close();
  }
}
