import { type Cell, type Worksheet } from 'exceljs';
import { type Annotation } from './annotation';
import { FILLS, MARK_WORDS } from './marks';

/** Colours the cell of each annotation and says beside it what is wrong; returns those whose cell was found. */
export function markCells(
  sheetOf: (annotation: Annotation) => Worksheet | null,
  annotations: readonly Annotation[],
  headerRow: number | null,
): Annotation[] {
  return annotations.map((annotation) => {
    const sheet = sheetOf(annotation);
    const cell = sheet === null ? null : cellOf(sheet, annotation, headerRow);
    if (cell === null) return annotation;
    mark(cell, annotation);
    return { ...annotation, cell: cell.address };
  });
}

function cellOf(sheet: Worksheet, { row, column, cell }: Annotation, headerRow: number | null): Cell | null {
  if (row === 0) return null;
  if (cell !== null) return sheet.getCell(cell);
  if (column === null || headerRow === null) return firstFilled(sheet, row);
  let found: number | null = null;
  sheet.getRow(headerRow).eachCell(({ text }, index) => {
    if (found === null && text.trim() === column) found = index;
  });
  return found === null ? firstFilled(sheet, row) : sheet.getRow(row).getCell(found);
}

function firstFilled(sheet: Worksheet, row: number): Cell {
  let first = 1;
  sheet.getRow(row).eachCell((cell, index) => {
    if (cell.text !== '' && first === 1) first = index;
  });
  return sheet.getRow(row).getCell(first);
}

function mark(cell: Cell, { mark: kind, message }: Annotation): void {
  // Cells that look alike share one style object: only this one must change.
  cell.style = { ...cell.style, fill: FILLS[kind] };
  const former = noteText(cell);
  const text = `${MARK_WORDS[kind]} : ${message}`;
  cell.note = { texts: [{ text: former === '' ? text : `${former}\n${text}` }] };
}

function noteText(cell: Cell): string {
  const note: unknown = cell.note;
  if (typeof note === 'string') return note;
  const { texts } = (note ?? {}) as { texts?: { text: string }[] };
  return (texts ?? []).map(({ text }) => text).join('');
}
