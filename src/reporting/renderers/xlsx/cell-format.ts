import { type CellKind } from '../../domain/workbook/workbook-model';

/** Number formats as a French spreadsheet shows them: the separators are those of the reader's settings. */
const NUMBER_FORMATS: Readonly<Record<CellKind, string>> = {
  text: '@',
  count: '#,##0',
  euros: '#,##0.00\\ "€"',
  hours: '#,##0.00',
  rate: '0.0%',
  decimal: '#,##0.00',
  points: '+0.0;-0.0;0.0',
  date: 'dd/mm/yyyy',
};

const LINE = 'FFD5DBE1';
const TALL_TEXT = 60;

export const FONT = 'Calibri';

export type WrittenValue = string | number | Date | null;

/** How a cell of the rows looks; cells that look alike have the same one. */
export interface CellStyle {
  readonly numFmt: string;
  readonly font: { readonly name: string; readonly size: number };
  readonly border: {
    readonly bottom: { readonly style: 'hair'; readonly color: { readonly argb: string } };
  };
  readonly alignment: {
    readonly vertical: 'top';
    readonly horizontal: 'left' | 'right';
    readonly wrapText: boolean;
  };
}

const styles = new Map<string, CellStyle>();

export function styleOf(kind: CellKind, written: WrittenValue, isFormula: boolean): CellStyle {
  const isText = typeof written === 'string';
  const numFmt = isText && !isFormula ? '@' : NUMBER_FORMATS[kind];
  const horizontal = isNumeric(kind) && !(isText && written !== '') ? 'right' : 'left';
  const wrapText = isText && written.length > TALL_TEXT;
  const key = `${numFmt} ${horizontal} ${wrapText}`;
  const known = styles.get(key);
  if (known !== undefined) return known;
  const style: CellStyle = {
    numFmt,
    font: { name: FONT, size: 10 },
    border: { bottom: { style: 'hair', color: { argb: LINE } } },
    alignment: { vertical: 'top', horizontal, wrapText },
  };
  styles.set(key, style);
  return style;
}

export function isNumeric(kind: CellKind): boolean {
  return kind !== 'text' && kind !== 'date';
}

/** `_x0041_` in a text would be read back as the letter A: its first underscore is escaped. */
export function escapedText(text: string): string {
  return withoutControls(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** The value as a cell holds it; a number that is none must never reach a file. */
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
