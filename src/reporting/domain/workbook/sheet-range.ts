import { type SheetModel } from './workbook-model';

/** Column letters of a zero-based index: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const first = Math.floor(index / 26);
  return (first > 0 ? columnLetters(first - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Row number of the header: below the title lines and the blank line that follows them. */
export function headerRowOf({ title }: SheetModel): number {
  return title === undefined ? 1 : title.length + 2;
}

/** Absolute range of the values of a column, one empty row when the sheet has none. */
export function rangeOf(sheet: SheetModel, header: string): string {
  const index = sheet.columns.findIndex((column) => column.header === header);
  if (index < 0) throw new RangeError(`No column ${header} in the sheet ${sheet.name}.`);
  const letters = columnLetters(index);
  const first = headerRowOf(sheet) + 1;
  const last = Math.max(first, first + sheet.rows.length - 1);
  return `'${sheet.name}'!$${letters}$${first}:$${letters}$${last}`;
}
