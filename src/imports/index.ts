export { ColumnMappingsRepository, type SavedMapping } from './column-mappings.repository';
export { ImportRecord } from './import.entity';
export { ImportsModule } from './imports.module';
export { ImportsRepository } from './imports.repository';
export { type ImportOptions, ImportsService } from './imports.service';
export { RowFingerprint } from './row-fingerprint.entity';
export { type UndoOutcome, UndoService } from './undo.service';
