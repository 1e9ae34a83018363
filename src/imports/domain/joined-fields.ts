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

/** A record as it stands, put right, or with fields that nothing explains. */
export type RecordRepair =
  { readonly kind: 'as-is' | 'beyond-repair' } | ({ readonly kind: 'joined' } & JoinedRow);

const AS_IS: RecordRepair = { kind: 'as-is' };

/**
 * Puts right a csv record with too many fields: a text with an unquoted separator was cut. The pieces are
 * joined in the one text column for which every typed column then reads well. A record whose extra fields
 * are blank is left alone unless that makes sense of columns that do not.
 */
export function recordRepairer(
  header: HeaderRecognition,
  context: CellContext,
): (row: SheetRow) => RecordRepair {
  const typed = header.columns
    .map((column) => ({ index: column.index, field: fieldOf(column.field), header: column.header }))
    .filter(({ field }) => field.type !== 'text' && field.type !== 'identifier')
    .map(({ index, field, header: text }) => ({ index, read: cellReader(field, text, context) }));
  const texts = header.columns.filter(({ field }) => FREE_TEXTS.includes(field));
  return (row) => {
    if (row.cells.length <= header.width) return AS_IS;
    const hasSurplus = row.cells.slice(header.width).some((cell) => (cell?.text ?? '').trim() !== '');
    if (!hasSurplus && readsWell(row, typed)) return AS_IS;
    const fitting = texts
      .map((column) => joinAt(row, column, header.width))
      .filter((joined) => readsWell(joined.row, typed));
    const [only] = fitting;
    if (fitting.length === 1 && only) return { kind: 'joined', ...only };
    return hasSurplus ? { kind: 'beyond-repair' } : AS_IS;
  };
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
