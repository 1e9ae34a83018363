import { type NumberMeaning } from './number-format';

/** What a workbook says once for all its sheets. */
export interface WorkbookContext {
  readonly sharedStrings: readonly string[];
  /** Meaning of a number by index of its cell style (`s`). */
  readonly styles: readonly NumberMeaning[];
  readonly date1904: boolean;
}
