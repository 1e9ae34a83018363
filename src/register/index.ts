export { csvLine, UTF8_MARK } from './exports/csv-text';
export { EssentialData } from './exports/essential-data.service';
export { type ExportCounts } from './exports/export-counts';
export { ListExports } from './exports/list-exports.service';
export { LIST_FORM_NAMES, LIST_FORMS, listFormNamed } from './exports/list-forms';
export * from './list/contract-filters';
export {
  ContractListRepository,
  type ContractPage,
  type ContractTotals,
} from './list/contract-list.repository';
export { type RegisterRow, RegisterRows } from './list/register-rows.service';
export { RegisterModule } from './register.module';
