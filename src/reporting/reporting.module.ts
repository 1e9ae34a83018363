import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContractsModule } from '../contracts';
import { EligibilityModule } from '../eligibility';
import { InsertionHoursModule } from '../insertion-hours';
import { SuppliersModule } from '../suppliers';
import { EditionFiles } from './editions/edition-files.entity';
import { Edition } from './editions/edition.entity';
import { EditionsRepository } from './editions/editions.repository';
import { ReportInputs } from './editions/report-inputs.service';
import { ReportsService } from './editions/reports.service';
import { CpvDivisions } from './figures/cpv-divisions';
import { FigureLinesService } from './figures/figure-lines.service';
import { IndicatorDetailService } from './figures/indicator-detail.service';
import { IndicatorRowsService } from './figures/indicator-rows.service';
import { IndicatorsService } from './figures/indicators.service';
import { NotifiedContractsRepository } from './figures/notified-contracts.repository';
import { RowsContext } from './figures/rows-context';
import { YearPopulations } from './figures/year-populations.service';
import { Target } from './targets/target.entity';
import { TargetsRepository } from './targets/targets.repository';
import { TargetsService } from './targets/targets.service';

const services = [
  CpvDivisions,
  RowsContext,
  NotifiedContractsRepository,
  IndicatorRowsService,
  YearPopulations,
  IndicatorsService,
  FigureLinesService,
  IndicatorDetailService,
  TargetsRepository,
  TargetsService,
  EditionsRepository,
  ReportInputs,
  ReportsService,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([Target, Edition, EditionFiles]),
    SuppliersModule,
    ContractsModule,
    EligibilityModule,
    InsertionHoursModule,
  ],
  providers: services,
  exports: services,
})
export class ReportingModule {}
