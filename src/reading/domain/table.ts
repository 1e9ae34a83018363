/**
 * What a spreadsheet cell holds, before any French reading. `text` is the stored text, never rounded: a number
 * keeps its digits ("1.5", "9E+13"), a date is `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`, a boolean "true" or
 * "false", an error what is shown ("#REF!"), a formula without value its own text ("=B2*2"). A duration
 * (a time format) is a text as shown, "36:30".
 */
export interface SheetCell {
  readonly text: string;
  readonly kind: 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula-without-value';
  /** The number is shown as a percentage: "0.05" is read as 5 %. */
  readonly percent?: true;
}

/**
 * One row as the user's spreadsheet shows it. `number` counts from 1 (in a csv: the line of the file on
 * which the record begins); `cells[i]` is column A + i, undefined where nothing stands.
 */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly (SheetCell | undefined)[];
  /** Fields of a csv record, blank ones at its end included; absent in a workbook. */
  readonly fields?: number;
}

/** A sheet that can be read once or more (its name is empty in a csv); each call of `rows()` or `batches()` starts again from the first row. */
export interface SheetSource {
  readonly name: string;
  readonly hidden: boolean;
  rows(): AsyncIterable<SheetRow>;
  /** The same rows, those of a piece of the file together: a long list waits once for many rows. */
  batches(): AsyncIterable<readonly SheetRow[]>;
}

/** A sheet as its format reads it. */
export type SheetReader = Omit<SheetSource, 'rows'>;

export const TABLE_FORMATS = ['csv', 'xlsx', 'ods'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** An opened tabular file; `close` releases its handles and may be called twice. */
export interface TableFile {
  readonly format: TableFormat;
  /** "utf-8", "windows-1252", "utf-16le" or "utf-16be"; null for a workbook. */
  readonly encoding: string | null;
  readonly sheets: readonly SheetSource[];
  close(): Promise<void>;
}
