import { type CellKind } from '../../domain/workbook/workbook-model';

/** Number formats as a French spreadsheet shows them: the separators are those of the reader's settings. */
export const NUMBER_FORMATS: Readonly<Record<CellKind, string>> = {
  text: '@',
  count: '#,##0',
  euros: '#,##0.00\\ "€"',
  hours: '#,##0.00',
  rate: '0.0%',
  decimal: '#,##0.00',
  points: '+0.0;-0.0;0.0',
  date: 'dd/mm/yyyy',
};

export type WrittenValue = string | number | Date | null;

/** `_x0041_` in a text would be read back as the letter A: its first underscore is escaped. */
export function escapedText(text: string): string {
  return withoutControls(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** The value as exceljs takes it; a number that is none must never reach a file. */
export function writtenValue(value: string | number | null, kind: CellKind): WrittenValue {
  if (value === null) return null;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('A cell of the workbook holds no finite number.');
    return value;
  }
  if (kind === 'date') return new Date(`${value}T00:00:00Z`);
  return escapedText(value);
}

/** XML 1.0 has no place for these, and a spreadsheet would call the file damaged. */
function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
