import ExcelJS from 'exceljs';
import { type FieldDefinition } from '../../contracts/domain/fields/field';

type Cell = string | number | null;

/** A list to write: its columns are fields, its lines hold open-data values (ISO dates, decimal texts). */
export interface ListWorkbook {
  readonly title: string;
  readonly columns: readonly FieldDefinition[];
  readonly lines: readonly (readonly Cell[])[];
  /** Printed above the header: filters and date. */
  readonly notes?: readonly string[];
}

const FORMATS: Readonly<Partial<Record<FieldDefinition['type'], string>>> = {
  money: '#,##0.00',
  hours: '#,##0.00',
  date: 'dd/mm/yyyy',
};

/** Writes one list as a workbook: frozen header, filter, French formats, texts never read as formulas. */
export async function renderListWorkbook({
  title,
  columns,
  lines,
  notes = [],
}: ListWorkbook): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(title, {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  });
  for (const note of notes) sheet.addRow([note]);
  const header = sheet.addRow(columns.map(({ label }) => label));
  header.font = { bold: true };
  header.alignment = { wrapText: true, vertical: 'top' };
  for (const line of lines) sheet.addRow(line.map((value, index) => typed(value, columns[index]?.type)));
  columns.forEach(({ type, label }, index) => {
    const column = sheet.getColumn(index + 1);
    const format = FORMATS[type];
    if (format) column.numFmt = format;
    column.width = type === 'text' ? 40 : Math.min(24, Math.max(12, label.length * 0.8));
  });
  sheet.views = [{ state: 'frozen', ySplit: header.number }];
  sheet.autoFilter = {
    from: { row: header.number, column: 1 },
    to: { row: header.number, column: columns.length },
  };
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function typed(value: Cell, type: FieldDefinition['type'] | undefined): string | number | Date | null {
  if (value === null) return null;
  if (typeof value === 'number') return value;
  if (type === 'money' || type === 'hours') return Number(value);
  if (type === 'date') return new Date(`${value}T00:00:00Z`);
  return value.replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_');
}
