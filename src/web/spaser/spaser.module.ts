import { Module } from '@nestjs/common';
import { ContractsModule } from '../../contracts';
import { EligibilityModule } from '../../eligibility';
import { RegisterModule } from '../../register';
import { ReportingModule } from '../../reporting';
import { ShellModule } from '../shell/shell.module';
import { FigureController } from './figure.controller';
import { FiguresChoices } from './figures-choice.service';
import { IndicatorsController } from './indicators.controller';
import { TargetsController } from './targets.controller';

/** « SPASER »: indicators, the rows behind each, targets. The targets come before the page of one figure. */
@Module({
  imports: [ShellModule, ContractsModule, EligibilityModule, RegisterModule, ReportingModule],
  providers: [FiguresChoices],
  controllers: [IndicatorsController, TargetsController, FigureController],
})
export class SpaserPages {}
