import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Clock, SystemClock } from './clock';
import { type DatabaseLimits, SETTINGS, type Settings } from './config/settings';
import { Backups } from './database/backup/backups.service';
import { ChangeEntry } from './database/change-entry.entity';
import { Kept } from './database/kept.service';
import { MovedRecord } from './database/moved-record.entity';
import { RegisterMoves } from './database/register-moves.entity';
import { dataSourceOptions } from './database/data-source-options';
import { PostgresWriter } from './database/postgres-writer';
import { SqliteWriter } from './database/sqlite-writer';
import { UnitOfWork } from './database/unit-of-work';
import { Writer } from './database/writer';
import { ChangesRepository } from './database/changes.repository';
import { Schema } from './database/schema';
import { IdMaker, TimeOrderedIds } from './ids';
import { Job } from './jobs/job.entity';
import { JobsRepository } from './jobs/jobs.repository';
import { StoredFile } from './stored-files/stored-file.entity';
import { StoredPiece } from './stored-files/stored-piece.entity';
import { StoredFiles } from './stored-files/stored-files.repository';

function writerOf(dataSource: DataSource): Writer {
  return dataSource.options.type === 'postgres'
    ? new PostgresWriter(dataSource)
    : new SqliteWriter(dataSource);
}

/** What differs from one process to another: a site has limits, a test its own clock. */
export interface Given {
  readonly clock?: Clock;
  readonly ids?: IdMaker;
  readonly limits?: DatabaseLimits;
}

/** Technical services, given once for the whole application. */
@Global()
@Module({})
export class PlatformModule {
  static with(settings: Settings, given: Given = {}): DynamicModule {
    const clock = given.clock ?? new SystemClock(settings.today);
    const ids = given.ids ?? new TimeOrderedIds();
    return {
      module: PlatformModule,
      imports: [
        TypeOrmModule.forRoot(dataSourceOptions(settings.database, given.limits)),
        TypeOrmModule.forFeature([ChangeEntry, Job, MovedRecord, RegisterMoves, StoredFile, StoredPiece]),
      ],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: Clock, useValue: clock },
        { provide: IdMaker, useValue: ids },
        { provide: Writer, useFactory: writerOf, inject: [DataSource] },
        UnitOfWork,
        Kept,
        ChangesRepository,
        JobsRepository,
        StoredFiles,
        Schema,
        Backups,
      ],
      exports: [
        SETTINGS,
        Clock,
        IdMaker,
        Writer,
        UnitOfWork,
        Kept,
        ChangesRepository,
        JobsRepository,
        StoredFiles,
        Schema,
        Backups,
        TypeOrmModule,
      ],
    };
  }
}
