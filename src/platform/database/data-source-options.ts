import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type TypeOrmModuleOptions } from '@nestjs/typeorm';
import { type DatabaseTarget } from '../config/settings';
import { unusableFile } from './database.errors';
import { daysAsText } from './days-as-text';
import { migrations } from './migrations';

/** Options of the data source; the schema comes from migrations alone, tests included. */
export function dataSourceOptions(target: DatabaseTarget): TypeOrmModuleOptions {
  const shared = {
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    autoLoadEntities: true,
  } as const;
  if (target.kind === 'postgres')
    return {
      ...shared,
      type: 'postgres',
      url: target.url,
      retryAttempts: 0,
      extra: { types: daysAsText },
    };
  if (target.path !== ':memory:') makeFolder(target.path);
  return {
    ...shared,
    type: 'better-sqlite3',
    database: target.path,
    enableWAL: target.path !== ':memory:',
    timeout: 30_000,
    retryAttempts: 0,
  };
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw unusableFile(path, (error as NodeJS.ErrnoException).code ?? '');
  }
}
