import { fieldOf } from '../../contracts/domain/fields/fields';
import { cellReader, type CellContext, type CellReader } from './cell-readers';
import { type BoundColumn, type HeaderRecognition } from './header';
import { type FieldValue } from '../../contracts/domain/fields/field';
import { type SheetCell, type SheetRow } from './table';

/** A record put right: where the pieces of a cut text were joined. */
export interface JoinedRow {
  readonly row: SheetRow;
  readonly column: BoundColumn;
  readonly text: string;
}

const SEPARATOR = ';';
const FREE_TEXTS: readonly string[] = ['subject', 'procedureSubject', 'holderName', 'placeName', 'service'];

/**
 * Puts right a csv record with too many fields: a text with an unquoted separator was cut. The pieces are
 * joined in the one text column for which every typed column then reads well; null when none or several do.
 */
export function fieldJoiner(
  header: HeaderRecognition,
  context: CellContext,
): (row: SheetRow) => JoinedRow | null {
  const typed = header.columns
    .map((column) => ({ index: column.index, field: fieldOf(column.field), header: column.header }))
    .filter(({ field }) => field.type !== 'text' && field.type !== 'identifier')
    .map(({ index, field, header: text }) => ({ index, read: cellReader(field, text, context) }));
  const texts = header.columns.filter(({ field }) => FREE_TEXTS.includes(field));
  return (row) => {
    const fitting = texts
      .map((column) => joinAt(row, column, header.width))
      .filter((joined) => readsWell(joined.row, typed));
    const [only] = fitting;
    return fitting.length === 1 && only ? only : null;
  };
}

/** True when a csv record holds more fields than its header, the extra ones not all blank. */
export function hasTooManyFields(row: SheetRow, header: HeaderRecognition): boolean {
  return row.cells.slice(header.width).some((cell) => cell !== undefined && cell.text.trim() !== '');
}

function joinAt(row: SheetRow, column: BoundColumn, width: number): JoinedRow {
  const extra = row.cells.length - width;
  const pieces = row.cells.slice(column.index, column.index + extra + 1);
  const text = pieces.map((cell) => cell?.text ?? '').join(SEPARATOR);
  const cells = [
    ...row.cells.slice(0, column.index),
    { text, kind: 'text' as const },
    ...row.cells.slice(column.index + extra + 1),
  ];
  return { row: { number: row.number, cells }, column, text };
}

function readsWell(
  row: SheetRow,
  typed: readonly { index: number; read: CellReader<FieldValue> }[],
): boolean {
  return typed.every(({ index, read }) => {
    const cell: SheetCell | undefined = row.cells[index];
    if (!cell || cell.text.trim() === '') return true;
    const reading = read(cell);
    return reading.kind !== 'set-aside' && (reading.fault === null || reading.fault.severity === 'corrected');
  });
}
