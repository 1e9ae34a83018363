import { type Cell as ExcelCell, type Workbook, type Worksheet } from 'exceljs';
import { columnLetters, headerRowOf } from '../../domain/workbook/sheet-range';
import {
  type Cell,
  type CellKind,
  type SheetModel,
  type SpecialCell,
} from '../../domain/workbook/workbook-model';
import { NUMBER_FORMATS, writtenValue } from './cell-format';

const HEADER_FILL = 'FF0F5C6E';
const LINE = 'FFD5DBE1';
const FONT = 'Calibri';
const TALL_TEXT = 60;
/** Three lines: the columns that say which indicator a contract counts in carry its whole name. */
const HEADER_HEIGHT = 46;

/** Writes a sheet: title lines, header frozen with a filter, rows, and a page that prints on A4. */
export function writeSheet(workbook: Workbook, sheet: SheetModel): void {
  const headerRow = headerRowOf(sheet);
  const page = workbook.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: headerRow, xSplit: 0, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${headerRow}:${headerRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&L&A&Rpage &P / &N' },
  });
  writeTitle(page, sheet);
  writeHeader(page, sheet, headerRow);
  sheet.rows.forEach((cells, index) => {
    cells.forEach((cell, column) =>
      writeCell(page.getCell(headerRow + 1 + index, column + 1), cell, sheet.columns[column]?.kind ?? 'text'),
    );
  });
}

function writeTitle(page: Worksheet, { title = [] }: SheetModel): void {
  title.forEach((text, index) => {
    const cell = page.getCell(index + 1, 1);
    cell.value = writtenValue(text, 'text');
    cell.font = { name: FONT, size: index === 0 ? 14 : 11, bold: index === 0 };
  });
}

function writeHeader(page: Worksheet, { columns, rows }: SheetModel, headerRow: number): void {
  columns.forEach(({ header, width, kind }, index) => {
    page.getColumn(index + 1).width = width;
    const cell = page.getCell(headerRow, index + 1);
    cell.value = header;
    cell.font = { name: FONT, size: 10, bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEADER_FILL } };
    cell.alignment = { wrapText: true, vertical: 'middle', horizontal: isNumeric(kind) ? 'right' : 'left' };
  });
  page.getRow(headerRow).height = HEADER_HEIGHT;
  const last = columnLetters(columns.length - 1);
  page.autoFilter = `A${headerRow}:${last}${headerRow + Math.max(rows.length, 1)}`;
}

function writeCell(target: ExcelCell, cell: Cell, columnKind: CellKind): void {
  const special: SpecialCell = isSpecial(cell) ? cell : { kind: columnKind, value: cell };
  const { kind, value, formula } = special;
  const written = writtenValue(value, kind);
  if (formula !== undefined) target.value = written === null ? { formula } : { formula, result: written };
  else if (written !== null) target.value = written;
  target.numFmt = typeof written === 'string' && formula === undefined ? '@' : NUMBER_FORMATS[kind];
  target.font = { name: FONT, size: 10 };
  target.border = { bottom: { style: 'hair', color: { argb: LINE } } };
  target.alignment = {
    vertical: 'top',
    horizontal: isNumeric(kind) && !(typeof written === 'string' && written !== '') ? 'right' : 'left',
    wrapText: typeof written === 'string' && written.length > TALL_TEXT,
  };
}

function isSpecial(cell: Cell): cell is SpecialCell {
  return typeof cell === 'object' && cell !== null;
}

function isNumeric(kind: CellKind): boolean {
  return kind !== 'text' && kind !== 'date';
}
