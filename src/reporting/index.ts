export { Edition } from './editions/edition.entity';
export { EditionsRepository, type EditionSummary } from './editions/editions.repository';
export { ReportInputs } from './editions/report-inputs.service';
export { type ReportRequest } from './editions/report-request';
export { frozenMeanwhile } from './editions/reports.errors';
export { ReportsService, sha256, type WrittenReport } from './editions/reports.service';
export { CpvDivisions } from './figures/cpv-divisions';
export {
  type DetailRows,
  type IndicatorDetail,
  IndicatorDetailService,
} from './figures/indicator-detail.service';
export { IndicatorRowsService } from './figures/indicator-rows.service';
export { type LinesWindow } from './figures/figure-lines';
export { type OpenedFigure } from './figures/figure-lines.service';
export { IndicatorsService } from './figures/indicators.service';
export { RowsContext } from './figures/rows-context';
export { ReportingModule } from './reporting.module';
export { TargetsRepository } from './targets/targets.repository';
export { Target } from './targets/target.entity';
export { type TargetCounts, targetKeyOf, TargetsService, type TypedTarget } from './targets/targets.service';
