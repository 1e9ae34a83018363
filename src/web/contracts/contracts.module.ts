import { Module } from '@nestjs/common';
import { ContractsModule } from '../../contracts';
import { EligibilityModule } from '../../eligibility';
import { ImportsModule } from '../../imports';
import { InsertionHoursModule } from '../../insertion-hours';
import { RegisterModule } from '../../register';
import { ReportingModule } from '../../reporting';
import { ShellModule } from '../shell/shell.module';
import { Deciding } from './decision/decide.service';
import { DecisionController, ReadinessController } from './decision/decision.controller';
import { ContractEditor } from './form/contract-editor.service';
import { ContractFormController } from './form/contract-form.controller';
import { TypingContext } from './form/typing-context';
import { ContractListController } from './list/contract-list.controller';
import { EligibilityController } from './page/eligibility.controller';
import { FactOriginsRepository } from './page/fact-origins.repository';
import { HoursSummaryController } from './parts/hours-summary.controller';
import { PartsController } from './parts/parts.controller';

/** « Marchés »: the list, and the pages of one contract. Fixed addresses come before those of one contract. */
@Module({
  imports: [
    ShellModule,
    ContractsModule,
    EligibilityModule,
    InsertionHoursModule,
    ImportsModule,
    RegisterModule,
    ReportingModule,
  ],
  providers: [FactOriginsRepository, ContractEditor, TypingContext, Deciding],
  controllers: [
    ContractListController,
    ContractFormController,
    EligibilityController,
    DecisionController,
    ReadinessController,
    PartsController,
    HoursSummaryController,
  ],
})
export class ContractPages {}
