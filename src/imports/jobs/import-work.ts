import { type Settings } from '../../platform/config/settings';
import { type Act } from '../../platform/database/unit';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type FileReport } from '../domain/report/file-report';
import { type ImportOptions } from '../imports.service';
import { type UndoOutcome } from '../undo.service';

/** Kinds of the jobs of the importer. */
export const PREVIEW = 'import-preview';
export const IMPORT = 'import';
export const UNDO = 'import-undo';

/** What one job brings in: kept with it, so that any instance can show it or do it. */
export interface ImportWork {
  /** Of the stored file. */
  readonly uploadId: string;
  /** Name that the person gave it. */
  readonly fileName: string;
  readonly buyerSiret: string | null;
  readonly sheet: string | null;
  readonly mapping: ImportOptions['mapping'];
  /** What its owner saw when it was started. */
  readonly perimeter: Perimeter;
}

/** What carrying an order out gives. */
export interface ImportOutcome {
  readonly report: FileReport;
  /** Time that reading and comparing took. */
  readonly milliseconds: number;
}

/** What a preview leaves for its page. */
export interface PreviewResult {
  /** Null once the import is done: it lives with the import. */
  readonly report: FileReport | null;
  readonly milliseconds: number;
}

/** What crosses to the child process. */
export interface ImportOrder {
  readonly list: 'contracts' | 'declarations';
  readonly settings: Settings;
  readonly path: string;
  readonly fileName: string;
  readonly options: Omit<ImportOptions, 'onProgress' | 'onWait' | 'fileName'>;
}

/** What taking an import back needs: kept with its job. */
export interface UndoWork {
  readonly importId: string;
  /** Name of its file. */
  readonly fileName: string;
  readonly perimeter: Perimeter;
}

/** The order to take an import back, as it crosses to the child process. */
export interface UndoOrder extends UndoWork {
  readonly list: 'undo';
  readonly settings: Settings;
  readonly act: Act;
}

/** What a child process may be asked, and what it answers. */
export type TaskOrder = ImportOrder | UndoOrder;
export type OutcomeOf<O extends { readonly list: TaskOrder['list'] }> = O['list'] extends 'undo'
  ? UndoOutcome
  : ImportOutcome;

/** Injection token: path of the module that does such work in a child process (an entry point gives it). */
export const IMPORT_TASK = Symbol('IMPORT_TASK');
