import { type Workbook, type Worksheet } from 'exceljs';
import { columnLetters, headerRowOf } from '../../domain/workbook/sheet-range';
import { type SheetModel } from '../../domain/workbook/workbook-model';
import { type CellStyle, escapedText, FONT, isNumeric } from './cell-format';
import { rowsXml, stylesIn } from './sheet-rows';
import { type TextTable } from './text-table';

const HEADER_FILL = 'FF0F5C6E';
/** Three lines: the columns that say which indicator a contract counts in carry its whole name. */
const HEADER_HEIGHT = 46;

const SAMPLES = /((?:<row [^>]*><c r="A\d+" s="\d+"\/><\/row>)*)<\/sheetData>/;

/** A sheet without its rows, and the styles that these will ask for: an empty cell below the header is a sample of each. */
export interface SheetFrame {
  readonly sheet: SheetModel;
  readonly styles: readonly CellStyle[];
}

/** Writes what surrounds the rows: title lines, header frozen with a filter, and a page that prints on A4. */
export function writeFrame(workbook: Workbook, sheet: SheetModel): SheetFrame {
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
  const styles = stylesIn(sheet);
  styles.forEach((style, index) => (page.getCell(headerRow + 1 + index, 1).style = style));
  return { sheet, styles };
}

/**
 * Puts the rows of a sheet in its frame. exceljs makes an object of every cell, and took ten seconds of processor for half
 * a million of them.
 */
export function withRows(frame: string, { sheet, styles }: SheetFrame, texts: TextTable): string {
  const first = headerRowOf(sheet) + 1;
  const last = first - 1 + sheet.rows.length;
  const samples = SAMPLES.exec(frame)?.[1] ?? '';
  const ids = [...samples.matchAll(/ s="(\d+)"/g)].map(([, id]) => id ?? '');
  const idOf = new Map(styles.map((style, index) => [style, ids[index] ?? '']));
  return withTexts(frame, sheet, texts)
    .replace(/<dimension ref="A1:([A-Z]+)\d+"\/>/, `<dimension ref="A1:$1${last}"/>`)
    .replace(SAMPLES, () => `${rowsXml(sheet, first, { idOf, texts })}</sheetData>`);
}

/** Title and header find their texts in the table of the whole workbook, before those of the rows. */
function withTexts(frame: string, { title = [], columns }: SheetModel, texts: TextTable): string {
  const said = [...title.map(escapedText), ...columns.map(({ header }) => header)];
  const places = said.map((text) => texts.placeOf(text));
  return frame.replace(/<v>\d+<\/v>/g, () => `<v>${places.shift()}</v>`);
}

function writeTitle(page: Worksheet, { title = [] }: SheetModel): void {
  title.forEach((text, index) => {
    const cell = page.getCell(index + 1, 1);
    cell.value = escapedText(text);
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
