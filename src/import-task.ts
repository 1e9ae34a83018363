import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { carryOut, copyRegister, type ImportOrder, ImportsService, removeCopy } from './imports';
import { type FileReport } from './imports/domain/file-report';
import { type Settings } from './platform/config/settings';

/** Entry point of a child process: one file brought in, or its preview, on the database of the server. */
export async function runTask(order: ImportOrder, report: (rows: number) => void): Promise<FileReport> {
  const { settings, registerCopy } = order;
  if (registerCopy === null || settings.database.kind !== 'sqlite') return runOn(settings, order, report);
  try {
    await copyRegister(settings.database.path, registerCopy);
    return await runOn({ ...settings, database: { kind: 'sqlite', path: registerCopy } }, order, report);
  } finally {
    removeCopy(registerCopy);
  }
}

async function runOn(
  settings: Settings,
  order: ImportOrder,
  report: (rows: number) => void,
): Promise<FileReport> {
  const application = await NestFactory.createApplicationContext(AppModule.with(settings), {
    logger: false,
    abortOnError: false,
  });
  try {
    return await carryOut(application.get(ImportsService), order, report);
  } finally {
    await application.close();
  }
}
