export { ColumnMappingsRepository, type SavedMapping } from './column-mappings.repository';
export {
  type DeclarationImportOptions,
  DeclarationImportsService,
} from './declarations/declaration-imports.service';
export { DeclarationRunner } from './declarations/declaration-runner.service';
export { readTypedDeclaration, type TypedRemark } from './declarations/typed-declaration';
export { ImportRecord } from './import.entity';
export { ImportsModule } from './imports.module';
export { type ImportedContract, ImportsRepository, type PastImport } from './imports.repository';
export { importGone, unknownImport } from './imports.errors';
export { type ImportOptions, ImportsService } from './imports.service';
export { RowFingerprint } from './row-fingerprint.entity';
export { openTableFile } from './formats/open-table-file';
export { readTargetFile, type TargetFile } from './small-lists/read-target-file';
export { type UndoOutcome, UndoService } from './undo.service';
export { Orders } from './jobs/orders.service';
export { type ImportJob, ImportJobs } from './jobs/import-jobs.service';
export { ImportRunner } from './jobs/import-runner.service';
export {
  IMPORT,
  IMPORT_TASK,
  type ImportOrder,
  type ImportOutcome,
  type TaskOrder,
  PREVIEW,
  type PreviewResult,
} from './jobs/import-work';
export { type UndoJob, UndoJobs } from './jobs/undo-jobs.service';
export { LeftFiles } from './jobs/left-files.service';
export { Uploads } from './jobs/uploads.service';
export { annotateInChild } from './annotated/annotate';
export { annotatedName } from './annotated/annotation-order';
