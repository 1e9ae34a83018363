export { csvLine, UTF8_MARK } from './exports/csv-text';
export { type ExportCounts, ExportsService } from './exports/exports.service';
export { FilteredExportService } from './exports/filtered-export.service';
export * from './list/contract-filters';
export {
  ContractListRepository,
  type ContractPage,
  type ContractTotals,
} from './list/contract-list.repository';
export { type RegisterRow, RegisterRows } from './list/register-rows.service';
export { RegisterModule } from './register.module';
