import { type FieldValue } from '../../../contracts/domain/fields/field';
import { type FieldId, type FieldOf, fieldOf, isDerived } from '../../../contracts/domain/fields/fields';
import { cellReader, type CellContext, type CellReader } from '../../../reading/domain/cell-readers';
import { type DraftParts, holderAt } from './draft-parts';
import { type Fault, type Reading } from '../../../reading/domain/fault';
import { type BoundColumn } from '../header/header';
import { type RowNotes } from '../report/row-notes';
import { remembered } from '../../../reading/domain/remembered-cells';
import { type SheetCell } from '../../../reading/domain/table';
import { codeWords } from '../../../reading/domain/values/codes';
import { readIdentifiers, readIdentifierTypes, readNames } from '../../../reading/domain/values/holder-cells';
import { type ValueStore, valueStore } from './value-stores';

/** Reads one cell of a column into the draft, and says what is wrong with it. */
export type ColumnReader = (cell: SheetCell, parts: DraftParts, notes: RowNotes) => void;

/**
 * Columns that officers use for one another: « Nature » holds « Travaux » or « Accord-cadre », « Type de
 * prix » a type or a form, « Marché réservé » oui/non or a kind of structure. A word unknown to the column's
 * own field is tried on these.
 */
const NEIGHBOURS: Readonly<Partial<Record<FieldId, readonly FieldId[]>>> = {
  nature: ['decpNature', 'procedureType'],
  decpNature: ['nature', 'procedureType'],
  procedureType: ['decpNature'],
  priceTypes: ['priceForm'],
  priceForm: ['priceTypes'],
  socialClause: ['socialConsiderations', 'reservation'],
  socialCriterion: ['socialConsiderations', 'socialCriterionWeight'],
  reservedContract: ['reservation', 'socialConsiderations'],
  reservation: ['reservedContract'],
  environmentalClause: ['environmentalConsiderations'],
  environmentalCriterion: ['environmentalConsiderations', 'environmentalCriterionWeight'],
};

/** The reader of a recognised column, made once per file; null for a computed column. */
export function columnReader(column: BoundColumn, context: CellContext): ColumnReader | null {
  if (isDerived(column.field)) return null;
  if (isOfHolder(column.field)) return HOLDER_COLUMNS[column.field](column);
  const field = fieldOf(column.field);
  const own = {
    id: field.id,
    read: cellReader(field, column.header, context),
    store: valueStore(field.id, context.cpv),
  };
  const neighbours = (NEIGHBOURS[field.id] ?? []).map((id) => ({
    id,
    read: cellReader(fieldOf(id), column.header, context),
    store: valueStore(id, context.cpv),
  }));
  const readCell = remembered((cell): Taken => {
    const reading = own.read(cell);
    if (faultOf(reading)?.code !== 'unknown-code') return { reading, target: own };
    const taken = neighbours.map((target) => ({ reading: target.read(cell), target }));
    return taken.find((each) => isSure(each.reading)) ?? { reading, target: own };
  });
  return (cell, parts, notes) => {
    const { reading, target } = readCell(cell);
    if (reading.kind === 'value') target.store(parts, reading.value);
    if (reading.kind === 'set-aside') notes.keepAside(target.id, cell.text.trim(), reading.reason);
    const fault = faultOf(reading);
    if (fault) notes.add(fault, column, cell.text.trim());
  };
}

interface Target {
  readonly id: FieldId;
  readonly read: CellReader<FieldValue>;
  readonly store: ValueStore;
}

/** What a cell is read as, and the field that takes it: the column's own, or its neighbour. */
interface Taken {
  readonly reading: Reading<FieldValue>;
  readonly target: Target;
}

function faultOf(reading: Reading<FieldValue>): Fault | null {
  return reading.kind === 'set-aside' ? null : reading.fault;
}

function isSure(reading: Reading<FieldValue>): boolean {
  return reading.kind === 'value' && reading.fault === null;
}

/** Columns of holders, of which a list may have several. */
const HOLDER_COLUMNS: Readonly<
  Record<FieldOf<'holder'> | 'holderSiren', (column: BoundColumn) => ColumnReader>
> = {
  holderIdentifier: (column) => {
    const readCell = remembered((cell) => ({ ...readIdentifiers(cell), column, text: cell.text.trim() }));
    return (cell, parts) => {
      holderAt(parts, column.slot).identifiers = readCell(cell);
    };
  },
  holderName: (column) => {
    const readCell = remembered((cell) => ({ ...readNames(cell), column, text: cell.text.trim() }));
    return (cell, parts) => {
      holderAt(parts, column.slot).names = readCell(cell);
    };
  },
  holderIdentifierType: ({ field, slot }) => {
    const words = codeWords(fieldOf(field).codes ?? []);
    const readCell = remembered((cell) => readIdentifierTypes(cell, words).items);
    return (cell, parts) => {
      holderAt(parts, slot).types = readCell(cell);
    };
  },
  holderSiren:
    ({ slot }) =>
    (cell, parts) => {
      holderAt(parts, slot).siren = readIdentifiers(cell).items[0]?.identifier ?? null;
    },
};

function isOfHolder(field: FieldId): field is keyof typeof HOLDER_COLUMNS {
  return field in HOLDER_COLUMNS;
}
