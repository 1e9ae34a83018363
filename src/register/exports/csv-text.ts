/** UTF-8 mark: without it a French spreadsheet reads the accents wrong. */
export const UTF8_MARK = '\uFEFF';

const FORMULA_START = /^[=+\-@\t\r]/;

/** One line of csv (RFC 4180, `;`): a text that a spreadsheet would run as a formula gets a leading quote. */
export function csvLine(values: readonly (string | number | null)[]): string {
  return `${values.map(csvCell).join(';')}\r\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && FORMULA_START.test(value) ? `'${value}` : String(value);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
