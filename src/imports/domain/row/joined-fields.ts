import { type FieldId, fieldOf } from '../../../contracts/domain/fields/fields';
import { cellReader, type CellContext, type CellReader } from '../../../reading/domain/cell-readers';
import { type BoundColumn, type HeaderRecognition } from '../header/header';
import { type FieldValue } from '../../../contracts/domain/fields/field';
import { type SheetCell, type SheetRow } from '../../../reading/domain/table';

/** A record put right: where the pieces of a cut text were joined. */
export interface JoinedRow {
  readonly row: SheetRow;
  readonly column: BoundColumn;
  readonly text: string;
}

const SEPARATOR = ';';
const FREE_TEXTS: readonly FieldId[] = ['subject', 'procedureSubject', 'holderName', 'placeName', 'service'];

/** A record as it stands, put right, or with fields that nothing explains. */
export type RecordRepair =
  { readonly kind: 'as-is' | 'beyond-repair' } | ({ readonly kind: 'joined' } & JoinedRow);

/** A record read askew misreads several columns; one alone is a slip in its own cell. */
const ASKEW = 2;
const AS_IS: RecordRepair = { kind: 'as-is' };

interface TypedColumn {
  readonly index: number;
  readonly read: CellReader<FieldValue>;
}

/**
 * Puts right a csv record with too many fields: a text with an unquoted separator was cut. The pieces are
 * joined in the one text column for which every typed column then reads well. A record whose extra fields
 * are blank is left alone, unless joining makes sense of columns that do not: then it was cut, and is put
 * right or given up, never read one column askew.
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
    const extra = Math.max(row.fields ?? 0, row.cells.length) - header.width;
    if (extra <= 0) return AS_IS;
    const hasSurplus = row.cells.slice(header.width).some((cell) => (cell?.text ?? '').trim() !== '');
    const faults = faultsOf(row, typed);
    if (!hasSurplus && faults < ASKEW) return AS_IS;
    const joined = texts.flatMap((column) => joinsAt(row, column, extra));
    const fitting = joined.filter((each) => faultsOf(each.row, typed) === 0);
    const [only] = fitting;
    if (fitting.length === 1 && only) return { kind: 'joined', ...only };
    const wasCut = joined.some((each) => faultsOf(each.row, typed) < faults);
    return hasSurplus || wasCut ? { kind: 'beyond-repair' } : AS_IS;
  };
}

/** A file whose records all end with blank fields has fewer pieces to join than fields too many. */
function joinsAt(row: SheetRow, column: BoundColumn, most: number): JoinedRow[] {
  const joins: JoinedRow[] = [];
  for (let extra = most; extra > 0; extra -= 1) {
    const pieces = row.cells.slice(column.index, column.index + extra + 1);
    if (pieces[0] === undefined || pieces[extra] === undefined) continue;
    const text = pieces.map((cell) => cell?.text ?? '').join(SEPARATOR);
    const cells = [
      ...row.cells.slice(0, column.index),
      { text, kind: 'text' as const },
      ...row.cells.slice(column.index + extra + 1),
    ];
    joins.push({ row: { number: row.number, cells }, column, text });
  }
  return joins;
}

function faultsOf(row: SheetRow, typed: readonly TypedColumn[]): number {
  return typed.filter(({ index, read }) => !readsWell(row.cells[index], read)).length;
}

function readsWell(cell: SheetCell | undefined, read: CellReader<FieldValue>): boolean {
  if (!cell || cell.text.trim() === '') return true;
  const reading = read(cell);
  return reading.kind !== 'set-aside' && (reading.fault === null || reading.fault.severity === 'corrected');
}
