export { ColumnMappingsRepository, type SavedMapping } from './column-mappings.repository';
export {
  type DeclarationImportOptions,
  DeclarationImportsService,
} from './declarations/declaration-imports.service';
export { ImportRecord } from './import.entity';
export { ImportsModule } from './imports.module';
export { ImportsRepository } from './imports.repository';
export { type ImportOptions, ImportsService } from './imports.service';
export { RowFingerprint } from './row-fingerprint.entity';
export { readTargetFile, type TargetFile } from './small-lists/read-target-file';
export { type UndoOutcome, UndoService } from './undo.service';
