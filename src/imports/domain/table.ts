/** What a spreadsheet cell holds, before any French reading. `text` is the stored text, never rounded. */
export interface SheetCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula-without-value';
}

/**
 * One row as the user's spreadsheet shows it. `number` counts from 1 (in a csv: the line of the file on
 * which the record begins); `cells[i]` is column A + i, undefined where nothing stands.
 */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (SheetCell | undefined)[];
}

/** A sheet that can be read once or more; each call of `rows()` starts again from the first row. */
export interface SheetSource {
  readonly name: string;
  readonly hidden: boolean;
  rows(): AsyncIterable<SheetRow>;
}

export type TableFormat = 'csv' | 'xlsx' | 'ods';

/** An opened tabular file; `close` releases its handles and may be called twice. */
export interface TableFile {
  readonly format: TableFormat;
  /** "utf-8", "windows-1252" or "utf-16le"; null for a workbook. */
  readonly encoding: string | null;
  readonly sheets: readonly SheetSource[];
  close(): Promise<void>;
}
