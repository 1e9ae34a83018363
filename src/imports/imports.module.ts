import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContractsModule } from '../contracts';
import { EligibilityModule } from '../eligibility';
import { InsertionHoursModule } from '../insertion-hours';
import { SuppliersModule } from '../suppliers';
import { ColumnMapping } from './column-mapping.entity';
import { ContractsUndo } from './contracts-undo.service';
import { RemovalRepository } from './removal.repository';
import { ColumnMappingsRepository } from './column-mappings.repository';
import { DeclarationImportsService } from './declarations/declaration-imports.service';
import { DeclarationRunner } from './declarations/declaration-runner.service';
import { ImportRecord } from './import.entity';
import { ImportContext } from './import-context';
import { ImportsRepository } from './imports.repository';
import { ImportsService } from './imports.service';
import { ImportJobs } from './jobs/import-jobs.service';
import { ImportRunner } from './jobs/import-runner.service';
import { JobSteps } from './jobs/job-steps.service';
import { LeftFiles } from './jobs/left-files.service';
import { Uploads } from './jobs/uploads.service';
import { IntakeFactory } from './intake/intake-factory.service';
import { RegisterLookup } from './intake/register-lookup.repository';
import { RowFingerprint } from './row-fingerprint.entity';
import { UndoRepository } from './undo.repository';
import { Orders } from './jobs/orders.service';
import { Tasks } from './jobs/tasks.service';
import { UndoJobs } from './jobs/undo-jobs.service';
import { UndoService } from './undo.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([ImportRecord, RowFingerprint, ColumnMapping]),
    SuppliersModule,
    ContractsModule,
    EligibilityModule,
    InsertionHoursModule,
  ],
  providers: [
    ColumnMappingsRepository,
    ContractsUndo,
    DeclarationImportsService,
    DeclarationRunner,
    ImportContext,
    ImportJobs,
    ImportRunner,
    ImportsRepository,
    ImportsService,
    IntakeFactory,
    JobSteps,
    LeftFiles,
    Orders,
    RegisterLookup,
    RemovalRepository,
    Tasks,
    UndoRepository,
    UndoJobs,
    UndoService,
    Uploads,
  ],
  exports: [
    ColumnMappingsRepository,
    DeclarationImportsService,
    DeclarationRunner,
    ImportJobs,
    ImportRunner,
    ImportsRepository,
    ImportsService,
    LeftFiles,
    Orders,
    UndoJobs,
    UndoService,
    Uploads,
  ],
})
export class ImportsModule {}
