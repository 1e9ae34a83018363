import { Module } from '@nestjs/common';
import { ContractsModule } from '../../contracts';
import { EligibilityModule } from '../../eligibility';
import { ImportsModule } from '../../imports';
import { InsertionHoursModule } from '../../insertion-hours';
import { ReportingModule } from '../../reporting';
import { ShellModule } from '../shell/shell.module';
import { ContractListController } from './contract-list.controller';
import { ContractListPage } from './contract-list.service';

/** « Marchés »: the list, and the pages of one contract. */
@Module({
  imports: [
    ShellModule,
    ContractsModule,
    EligibilityModule,
    InsertionHoursModule,
    ImportsModule,
    ReportingModule,
  ],
  providers: [ContractListPage],
  controllers: [ContractListController],
})
export class ContractPages {}
