import { type SheetCell } from '../../reading/domain/table';

interface OpenMerge {
  readonly lastRow: number;
  readonly cell: SheetCell;
}

/**
 * Lends the value of a cell merged downwards to the rows that it covers. Columns count from 0. Only rows
 * with something of their own receive it: a blank line inside a merge stays blank.
 */
export class MergedCells {
  private readonly open = new Map<number, OpenMerge>();

  start(column: number, lastRow: number, cell: SheetCell): void {
    this.open.set(column, { lastRow, cell });
  }

  lendTo(row: number, cells: (SheetCell | undefined)[]): void {
    if (this.open.size === 0) return;
    for (const [column, merge] of this.open) {
      if (merge.lastRow < row) this.open.delete(column);
      else cells[column] = merge.cell;
    }
  }
}
