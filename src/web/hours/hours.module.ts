import { Module } from '@nestjs/common';
import { EligibilityModule } from '../../eligibility';
import { ImportsModule } from '../../imports';
import { InsertionHoursModule } from '../../insertion-hours';
import { ShellModule } from '../shell/shell.module';
import { CommitmentPage } from './contract/commitment-page.service';
import { CommitmentController } from './contract/commitment.controller';
import { ContractHoursController } from './contract/contract-hours.controller';
import { ContractHours } from './contract/contract-hours.service';
import { DeclarePage } from './contract/declare-page.service';
import { DeclareController } from './contract/declare.controller';
import { SuspensionPage } from './contract/suspension-page.service';
import { SuspensionController } from './contract/suspension.controller';
import { DeclarationUploadPage } from './import/declaration-upload-page.service';
import { DeclarationImportController } from './import/declaration-import.controller';
import { DeclarationUploads } from './import/declaration-uploads.service';
import { HoursListController } from './list/hours-list.controller';
import { HoursList } from './list/hours-list.service';
import { DeclarationPage } from './review/declaration-page.service';
import { DeclarationRows } from './review/declaration-rows.service';
import { DeclarationController } from './review/declaration.controller';
import { QueuePage } from './review/queue-page.service';
import { QueueController } from './review/queue.controller';

/** « Heures ». Fixed addresses come before those of one contract. */
@Module({
  imports: [ShellModule, EligibilityModule, InsertionHoursModule, ImportsModule],
  providers: [
    HoursList,
    DeclarationRows,
    QueuePage,
    DeclarationPage,
    DeclarationUploadPage,
    DeclarationUploads,
    ContractHours,
    CommitmentPage,
    DeclarePage,
    SuspensionPage,
  ],
  controllers: [
    HoursListController,
    QueueController,
    DeclarationController,
    DeclarationImportController,
    DeclareController,
    CommitmentController,
    SuspensionController,
    ContractHoursController,
  ],
})
export class HoursPages {}
