import { type SheetCell, type SheetRow } from '../../../reading/domain/table';
import { type ReadLimits } from '../limits';
import { MergedCells } from '../merged-cells';
import { RowCounter } from '../row-counter';
import { attributeOf, type XmlAttributes, type XmlListener } from '../xml/parse-xml';
import { CellParagraphs } from './cell-paragraphs';
import { readOdsCell } from './read-ods-cell';

/** Makes the rows of one sheet of content.xml; repeated blanks only count, they are never made. */
export class OdsRowReader implements XmlListener {
  private depth = 0;
  private inSheet = false;
  private nextRow = 1;
  private rowRepeat = 1;
  private column = 0;
  private filled = 0;
  private cells: (SheetCell | undefined)[] = [];
  private starts: { column: number; rows: number; cell: SheetCell }[] = [];
  private cell: XmlAttributes | undefined;
  private covered = false;
  private readonly paragraphs = new CellParagraphs();
  private readonly merged = new MergedCells();
  private readonly counter: RowCounter;

  constructor(
    private readonly sheet: string,
    private readonly limits: ReadLimits,
    private readonly emit: (row: SheetRow) => void,
    private readonly end: () => void,
  ) {
    this.counter = new RowCounter(limits);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'table') this.openTable(attributes);
    else if (!this.inSheet || this.depth !== 1) return;
    else if (name === 'table-row') this.openRow(attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.openCell(name, attributes);
    else if (this.cell) this.paragraphs.open(name, attributes);
  }

  close(name: string): void {
    if (name === 'table') this.closeTable();
    else if (!this.inSheet || this.depth !== 1) return;
    else if (name === 'table-row') this.closeRow();
    else if (this.cell && (name === 'table-cell' || name === 'covered-table-cell')) this.closeCell(this.cell);
    else if (this.cell) this.paragraphs.close(name);
  }

  text(text: string): void {
    if (this.cell && this.depth === 1) this.paragraphs.add(text);
  }

  private openTable(attributes: XmlAttributes): void {
    this.depth += 1;
    if (this.depth === 1) this.inSheet = attributeOf(attributes, 'name') === this.sheet;
  }

  private closeTable(): void {
    this.depth -= 1;
    if (this.depth === 0 && this.inSheet) {
      this.inSheet = false;
      this.end();
    }
  }

  private openRow(attributes: XmlAttributes): void {
    this.rowRepeat = repeat(attributes, 'number-rows-repeated');
    this.column = 0;
    this.filled = 0;
    this.cells = [];
    this.starts = [];
  }

  private openCell(name: string, attributes: XmlAttributes): void {
    this.cell = attributes;
    this.covered = name === 'covered-table-cell';
    this.paragraphs.start();
  }

  private closeCell(attributes: XmlAttributes): void {
    this.cell = undefined;
    const times = repeat(attributes, 'number-columns-repeated');
    const first = this.column;
    this.column += times;
    // What a merge covers is not shown, even where a value was left behind.
    const cell = this.covered ? undefined : readOdsCell(attributes, this.paragraphs.text);
    if (cell === undefined) return;
    const last = Math.min(first + times, this.limits.columns);
    while (this.cells.length < Math.min(first, this.limits.columns)) this.cells.push(undefined);
    for (let column = first; column < last; column += 1) this.cells[column] = cell;
    this.filled += Math.max(last - first, 0);
    const rows = repeat(attributes, 'number-rows-spanned');
    if (rows > 1) this.starts.push({ column: first, rows, cell });
  }

  private closeRow(): void {
    const first = this.nextRow;
    this.nextRow += this.rowRepeat;
    if (this.filled === 0) return;
    for (const { column, rows, cell } of this.starts) this.merged.start(column, first + rows - 1, cell);
    for (let number = first; number < this.nextRow; number += 1) {
      const cells = [...this.cells];
      this.merged.lendTo(number, cells);
      this.counter.add(this.filled);
      this.emit({ number, cells: Array.from(cells) });
    }
  }
}

/** A repetition or a span; a text that is no such number counts once. */
function repeat(attributes: XmlAttributes, name: string): number {
  const text = attributeOf(attributes, name);
  const times = Number(text);
  return text !== undefined && Number.isInteger(times) && times > 0 ? times : 1;
}
