import { Module } from '@nestjs/common';
import { EligibilityModule } from '../../eligibility';
import { ImportsModule } from '../../imports';
import { InsertionHoursModule } from '../../insertion-hours';
import { ShellModule } from '../shell/shell.module';
import { CommitmentController } from './contract/commitment.controller';
import { ContractHoursController } from './contract/contract-hours.controller';
import { DeclareController } from './contract/declare.controller';
import { SuspensionController } from './contract/suspension.controller';
import { DeclarationImportController } from './import/declaration-import.controller';
import { DeclarationUploads } from './import/declaration-uploads.service';
import { HoursListController } from './list/hours-list.controller';
import { DeclarationRows } from './review/declaration-rows.service';
import { DeclarationController } from './review/declaration.controller';
import { QueueController } from './review/queue.controller';

/** « Heures ». Fixed addresses come before those of one contract. */
@Module({
  imports: [ShellModule, EligibilityModule, InsertionHoursModule, ImportsModule],
  providers: [DeclarationRows, DeclarationUploads],
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
