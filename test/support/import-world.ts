import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { type ImportOptions, ImportsService } from '../../src/imports';
import { type FileReport } from '../../src/imports/domain/report/file-report';
import { packageRoot } from '../../src/platform/package-root';
import { EVERYTHING } from '../../src/shared/domain/perimeter';

/** The buyer of the samples and of the lists that name none. */
export const DEPARTMENT_SIRET = '22990001400015';

const realFolder = join(packageRoot, '..', 'shared', 'data', 'real');

/** `describe` where the real files are there; otherwise one line says that they are not. */
export function whenRealFiles(): jest.Describe {
  if (existsSync(realFolder)) return describe;
  process.stdout.write('Real contract files are not there: their import is not tested.\n');
  return describe.skip;
}

export const realFile = (name: string): string => join(realFolder, name);

export function realFilesOf(folder: string): string[] {
  const path = realFile(folder);
  return existsSync(path)
    ? readdirSync(path)
        .sort()
        .map((name) => join(path, name))
    : [];
}

/** Imports one file as the command line does. */
export function importFile(
  application: INestApplicationContext,
  path: string,
  options: Partial<ImportOptions> = {},
): Promise<FileReport> {
  return application.get(ImportsService).importFile(path, {
    perimeter: EVERYTHING,
    act: { kind: 'command', ref: null, actorId: null },
    sheet: null,
    mapping: null,
    buyerSiret: null,
    dryRun: false,
    ...options,
  });
}

export function countOf(
  application: INestApplicationContext,
  entity: EntityTarget<ObjectLiteral>,
): Promise<number> {
  return application.get(DataSource).manager.count(entity);
}
