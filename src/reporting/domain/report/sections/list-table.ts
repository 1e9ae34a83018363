import { type TableBlock } from '../report-model';

/** A column of a printed list, and what it reads of each record. */
export type ListedColumn<T> = readonly [
  header: string,
  align: 'left' | 'right',
  weight: number,
  cell: (record: T) => string,
];

/** A row a record, in the columns that say what they read of it. */
export function listTable<T>(
  caption: string,
  records: readonly T[],
  columns: readonly ListedColumn<T>[],
  type: Pick<TableBlock, 'isDense'> = {},
): TableBlock {
  return {
    kind: 'table',
    caption,
    ...type,
    columns: columns.map(([header, align, weight]) => ({ header, align, weight })),
    rows: records.map((record) => ({ cells: columns.map(([, , , cell]) => cell(record)) })),
  };
}
