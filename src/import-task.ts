import 'reflect-metadata';
import { type DynamicModule, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  carryOut,
  DeclarationImportsService,
  IMPORT_TASK,
  type ImportOrder,
  type ImportOutcome,
  ImportsModule,
  ImportsService,
} from './imports';
import { type Settings } from './platform/config/settings';
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

/** Entry point of a child process: one file brought in, or its preview, on the database of the server. */
export async function runTask(order: ImportOrder, report: (rows: number) => void): Promise<ImportOutcome> {
  const application = await NestFactory.createApplicationContext(ImportTask.with(order.settings), {
    logger: false,
    abortOnError: false,
  });
  try {
    const service = order.list === 'contracts' ? ImportsService : DeclarationImportsService;
    return await carryOut(
      application.get<ImportsService | DeclarationImportsService>(service),
      order,
      report,
    );
  } finally {
    await application.close();
  }
}
