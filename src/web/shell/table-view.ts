/** A cell of `partials/table`: one text, how it is shown, and a second line below it. */
export interface CellView {
  readonly text?: string;
  readonly href?: string;
  readonly strong?: boolean;
  readonly struck?: boolean;
  readonly chip?: { readonly status: string; readonly label?: string };
  readonly sub?: string;
}

export interface ColumnView {
  readonly label: string;
  /** Shown under the label: `€ HT`, `h`. */
  readonly unit?: string;
  /** `code` never breaks: a contract number, a SIRET, a CPV. */
  readonly kind?: 'text' | 'code' | 'number' | 'date' | 'chip';
  /** Where a click on the header leads, when the list sorts by it. */
  readonly href?: string;
  readonly sort?: 'ascending' | 'descending';
}

/** What `partials/table` shows. The link of a row's first cell covers the row. */
export interface TableView {
  /** Names the table for those who do not see it. */
  readonly caption: string;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly { readonly cells: readonly CellView[] }[];
  readonly total?: readonly CellView[];
  readonly compact?: boolean;
  readonly plain?: boolean;
}

/** A column with what it says of a row: a text, or a cell. */
export interface ColumnOf<Row> extends ColumnView {
  readonly cell: (row: Row) => string | CellView;
}

/** The table of these rows, each column beside its header. */
export function tableOf<Row>(
  caption: string,
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
  shown: Pick<TableView, 'total' | 'plain'> = {},
): TableView {
  const cellOf = (said: string | CellView): CellView => (typeof said === 'string' ? { text: said } : said);
  return {
    caption,
    ...shown,
    columns: columns.map(({ cell: _, ...column }) => column),
    rows: rows.map((row) => ({ cells: columns.map(({ cell }) => cellOf(cell(row))) })),
  };
}
