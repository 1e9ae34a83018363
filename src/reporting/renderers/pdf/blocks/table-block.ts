import { type TableBlock, type TableColumn, type TableRow } from '../../../domain/report/report-model';
import { type Element, type PageFlow, type TextStyle } from '../page-flow';
import { COLOURS, MARK_COLOURS, SIZES } from '../page-style';

const GAP = 8;
const HEADER: TextStyle = { font: 'regular', size: SIZES.caption, colour: COLOURS.soft };
const CAPTION: TextStyle = { font: 'regular', size: SIZES.caption, colour: COLOURS.soft };

interface Column extends TableColumn {
  readonly x: number;
  readonly width: number;
}

interface Cell {
  readonly text: string;
  readonly style: TextStyle;
}

interface Density {
  readonly size: number;
  readonly padding: number;
}

const NORMAL: Density = { size: SIZES.table, padding: 4.4 };
const DENSE: Density = { size: 7.5, padding: 2.9 };

/** Room a table needs to start here: its header and two rows. */
export const TABLE_START = 74;

/**
 * A table with rules between rows only. The header comes again on each page, as an artifact, since the
 * tagged table has it once; a row is never cut.
 */
export function drawTable(flow: PageFlow, parent: Element, table: TableBlock): void {
  flow.ensure(TABLE_START);
  const element = flow.child(parent, 'Table');
  const columns = columnsOf(flow, table);
  const header = drawHeader(flow, element, columns);
  const body = flow.child(element, 'TBody');
  const { padding } = densityOf(table);
  const lines = table.rows.map((row) => bodyCells(row, table));
  if (table.total !== undefined) lines.push(totalCells(table.total, table));
  lines.forEach((cells, index) => {
    const isTotal = index === table.rows.length;
    if (isTotal) flow.rule(flow.y, COLOURS.rule, 0.8);
    drawRow(flow, body, cells, { header, columns, padding, keptWith: lastOf(lines, index) });
    if (!isTotal) flow.rule(flow.y, COLOURS.line, 0.5);
  });
  drawCaption(flow, element, table.caption);
}

/** The last line is never alone on its page: the one before it asks for the room of both. */
function lastOf(lines: readonly (readonly Cell[])[], index: number): readonly Cell[] {
  return index === lines.length - 2 ? (lines[index + 1] ?? []) : [];
}

function drawHeader(flow: PageFlow, element: Element, columns: readonly Column[]): number {
  const height = Math.max(...columns.map(({ header, width }) => flow.heightOf(header, width, HEADER))) + 6;
  const row = flow.child(flow.child(element, 'THead'), 'TR');
  for (const column of columns) flow.tagged(row, 'TH', () => writeHeader(flow, column), { scope: 'Column' });
  closeHeader(flow, height);
  return height;
}

function repeatHeader(flow: PageFlow, { columns, header }: Placement): void {
  flow.artifact(() => columns.forEach((column) => writeHeader(flow, column)), 'Pagination');
  closeHeader(flow, header);
}

function writeHeader(flow: PageFlow, { header, x, width, align, strong }: Column): void {
  flow.write(
    header,
    { x, y: flow.y, width },
    { ...HEADER, align, ...(strong ? { font: 'semibold', colour: COLOURS.ink } : {}) },
  );
}

function closeHeader(flow: PageFlow, height: number): void {
  flow.y += height;
  flow.rule(flow.y, COLOURS.rule, 0.9);
}

interface Placement {
  /** Height of the header. */
  readonly header: number;
  readonly columns: readonly Column[];
  readonly padding: number;
  readonly keptWith: readonly Cell[];
}

function drawRow(flow: PageFlow, body: Element, cells: readonly Cell[], placement: Placement): void {
  const { columns, padding, keptWith } = placement;
  const height = heightOf(flow, cells, placement);
  if (flow.ensure(height + heightOf(flow, keptWith, placement))) repeatHeader(flow, placement);
  const row = flow.child(body, 'TR');
  cells.forEach(({ text, style }, index) => {
    const column = columns[index];
    if (column === undefined) return;
    const place = { x: column.x, y: flow.y + padding, width: column.width };
    const write = (): void => flow.write(text, place, { ...style, align: column.align });
    if (index === 0) flow.tagged(row, 'TH', write, { scope: 'Row' });
    else flow.tagged(row, 'TD', write);
  });
  flow.y += height;
}

function heightOf(flow: PageFlow, cells: readonly Cell[], { columns, padding }: Placement): number {
  const heights = cells.map(({ text, style }, index) =>
    flow.heightOf(text, columns[index]?.width ?? 0, style),
  );
  return heights.length === 0 ? 0 : Math.max(...heights) + 2 * padding;
}

function bodyCells({ cells, mark, markedCell }: TableRow, table: TableBlock): Cell[] {
  const { size } = densityOf(table);
  return cells.map((text, index) => {
    const isMarked = mark !== undefined && index === markedCell;
    const isStrong = table.columns[index]?.strong === true || isMarked;
    const colour = isMarked ? MARK_COLOURS[mark] : COLOURS.ink;
    return { text, style: { font: isStrong ? 'semibold' : 'regular', size, colour } };
  });
}

function totalCells(cells: readonly string[], { columns, ...table }: TableBlock): Cell[] {
  return columns.map((_column, index) => ({
    text: cells[index] ?? '',
    style: { font: 'semibold', size: densityOf(table).size, colour: COLOURS.ink },
  }));
}

function densityOf({ isDense }: Pick<TableBlock, 'isDense'>): Density {
  return isDense ? DENSE : NORMAL;
}

function drawCaption(flow: PageFlow, element: Element, caption: string): void {
  flow.y += 5;
  flow.paragraph(element, 'Caption', caption, CAPTION);
  flow.y += 14;
}

function columnsOf({ x, width }: PageFlow, { columns }: TableBlock): Column[] {
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0);
  const available = width - GAP * (columns.length - 1);
  let left = x;
  return columns.map((column) => {
    const placed = { ...column, x: left, width: (available * column.weight) / weights };
    left += placed.width + GAP;
    return placed;
  });
}
