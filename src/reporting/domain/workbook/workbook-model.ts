/** How a cell is written; the renderer holds the number formats. */
export type CellKind = 'text' | 'count' | 'euros' | 'hours' | 'rate' | 'decimal' | 'points' | 'date';

/** A cell whose kind is not that of its column (long tables of indicators), or a live formula. */
export interface SpecialCell {
  readonly kind: CellKind;
  /** Cached result where there is a formula. Amounts in euros, hours in hours, dates ISO. */
  readonly value: string | number | null;
  /** Made from sheet and column names of the workbook only, never from a text of the register. */
  readonly formula?: string;
}

export type Cell = string | number | null | SpecialCell;

export interface SheetColumn {
  readonly header: string;
  readonly kind: CellKind;
  readonly width: number;
}

export interface SheetModel {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Lines above the header: title and scope. The header is then the row after them. */
  readonly title?: readonly string[];
}

/** A column and what it reads of each row. */
export type ColumnOf<T> = readonly [header: string, kind: CellKind, width: number, cell: (row: T) => Cell];

/** A row a record, in the columns that say what they read of it. */
export function sheetOf<T>(name: string, records: readonly T[], columns: readonly ColumnOf<T>[]): SheetModel {
  return {
    name,
    columns: columns.map(([header, kind, width]) => ({ header, kind, width })),
    rows: records.map((record) => columns.map(([, , , cell]) => cell(record))),
  };
}

export interface WorkbookModel {
  readonly title: string;
  readonly sheets: readonly SheetModel[];
}
