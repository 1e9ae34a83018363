import { type Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { type FieldDefinition } from '../../contracts/domain/fields/field';

type Cell = string | number | null;

/** A list to write: its columns are fields, its lines hold open-data values (ISO dates, decimal texts). */
export interface ListWorkbook {
  readonly title: string;
  readonly columns: readonly FieldDefinition[];
  readonly lines: AsyncIterable<readonly Cell[]>;
  /** Printed above the header: filters and date. */
  readonly notes?: readonly string[];
}

const FORMATS: Readonly<Partial<Record<FieldDefinition['type'], string>>> = {
  money: '#,##0.00',
  hours: '#,##0.00',
  date: 'dd/mm/yyyy',
};

/**
 * Writes one list as a workbook, row by row, so that a large one is never held whole: frozen header, filter, French
 * formats, texts never read as formulas. Ends the stream; stops reading when nobody takes it any more.
 */
export async function writeListWorkbook(
  { title, columns, lines, notes = [] }: ListWorkbook,
  stream: Writable,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: false,
  });
  const row = notes.length + 1;
  const sheet = workbook.addWorksheet(title, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
    views: [{ state: 'frozen', ySplit: row }],
  });
  columns.forEach(({ type, label }, index) => {
    const column = sheet.getColumn(index + 1);
    const format = FORMATS[type];
    if (format) column.numFmt = format;
    column.width = type === 'text' ? 40 : Math.min(24, Math.max(12, label.length * 0.8));
  });
  for (const note of notes) sheet.addRow([note]).commit();
  const header = sheet.addRow(columns.map(({ label }) => label));
  header.font = { bold: true };
  header.alignment = { wrapText: true, vertical: 'top' };
  header.commit();
  for await (const line of lines) {
    if (stream.destroyed) return;
    sheet.addRow(line.map((value, index) => typed(value, columns[index]?.type))).commit();
  }
  sheet.autoFilter = { from: { row, column: 1 }, to: { row, column: columns.length } };
  sheet.commit();
  await workbook.commit();
}

function typed(value: Cell, type: FieldDefinition['type'] | undefined): string | number | Date | null {
  if (value === null) return null;
  if (typeof value === 'number') return value;
  if (type === 'money' || type === 'hours') return Number(value);
  if (type === 'date') return new Date(`${value}T00:00:00Z`);
  return value.replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_');
}
