import { type SheetCell, type SheetRow } from '../../../reading/domain/table';
import { type ReadLimits } from '../limits';
import { MergedCells } from '../merged-cells';
import { RowCounter } from '../row-counter';
import { columnOf } from './cell-address';
import { type DownwardMerges } from './downward-merges';
import { type RawCell, type RawRowSink } from './raw-cell';
import { readCell } from './read-cell';
import { type WorkbookContext } from './workbook-context';

/** Makes rows from stored cells, whichever reader finds them, and hands on those that hold something. */
export class RowAssembler implements RawRowSink {
  private number = 0;
  private nextColumn = 0;
  private filled = 0;
  private cells: (SheetCell | undefined)[] = [];
  private readonly merged = new MergedCells();
  private readonly counter: RowCounter;

  constructor(
    private readonly context: WorkbookContext,
    private readonly merges: DownwardMerges,
    private readonly limits: ReadLimits,
    private readonly emit: (row: SheetRow) => void,
  ) {
    this.counter = new RowCounter(limits);
  }

  openRow(number: string | undefined): void {
    const stated = Number(number);
    this.number = Number.isInteger(stated) && stated > 0 ? stated : this.number + 1;
    this.nextColumn = 0;
    this.filled = 0;
    this.cells = [];
  }

  cell(raw: RawCell): void {
    const column = (raw.address === undefined ? undefined : columnOf(raw.address)) ?? this.nextColumn;
    this.nextColumn = column + 1;
    const cell = readCell(raw, this.context);
    if (cell === undefined || column >= this.limits.columns) return;
    while (this.cells.length < column) this.cells.push(undefined);
    this.cells[column] = cell;
    this.filled += 1;
  }

  closeRow(): void {
    if (this.filled === 0) return;
    this.counter.add(this.filled);
    for (const merge of this.merges.startingAt(this.number)) {
      const cell = this.cells[merge.column];
      if (cell !== undefined) this.merged.start(merge.column, merge.lastRow, cell);
    }
    this.merged.lendTo(this.number, this.cells);
    this.emit({ number: this.number, cells: fillHoles(this.cells) });
  }
}

/** A column lent beyond the row's own end leaves holes, which array methods would skip. */
function fillHoles(cells: (SheetCell | undefined)[]): (SheetCell | undefined)[] {
  for (let column = 0; column < cells.length; column += 1) cells[column] ??= undefined;
  return cells;
}
