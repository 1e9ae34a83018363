import { type FieldId } from '../../../contracts/domain/fields/fields';
import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { gatherConsiderations } from './considerations';
import { type ContractDraft, type FieldColumns, type ImportIssue, type RowReading } from '../contract-draft';
import { columnReader, type ColumnReader } from './column-readers';
import { amountDoubts } from './amounts';
import { type CpvNomenclature } from '../../../reading/domain/cpv-nomenclature';
import { type DraftParts, noParts } from './draft-parts';
import { fingerprintText } from './fingerprint-text';
import { type BoundColumn, type HeaderRecognition } from '../header/header';
import { holdersOf } from './holders';
import { type RecordRepair, recordRepairer } from './joined-fields';
import { impliedValues } from './implied-values';
import { asAmendment, hasRepublishedStates } from './republished-state';
import { amendmentsOf, subcontractsOf } from './row-amendments';
import { RowNotes } from '../report/row-notes';
import { rowClassifier, type RowKind } from './row-kind';
import { nextSection, NO_SECTION, type Section } from '../header/section';
import { type SheetRow, type TableFormat } from '../../../reading/domain/table';
import { dateBounds } from '../../../reading/domain/values/date';

export interface InterpretationContext {
  readonly today: CalendarDate;
  readonly cpv: CpvNomenclature;
  readonly format: TableFormat;
  /** The buyer of rows that name none. */
  readonly buyer: { readonly siret: string; readonly name: string | null } | null;
}

/**
 * What a row is, and its reading when it counts as read. A line that is no contract has none; `said` then
 * holds the warning about a line that could be mistaken for one.
 */
export interface InterpretedRow {
  readonly kind: RowKind;
  readonly reading: RowReading | null;
  readonly said: readonly ImportIssue[];
}

/** Prepares the readers of a file's columns; the result reads its rows in order (section lines are remembered). */
export function rowInterpreter(
  header: HeaderRecognition,
  context: InterpretationContext,
): (row: SheetRow) => InterpretedRow {
  const cells = { dates: dateBounds(context.today), cpv: context.cpv };
  const classify = rowClassifier(header);
  const repair = context.format === 'csv' ? recordRepairer(header, cells) : null;
  const readers = header.columns
    .map((column) => ({ column, read: columnReader(column, cells) }))
    .filter((entry): entry is BoundReader => entry.read !== null);
  const steps = {
    readers,
    header,
    context,
    hasStates: hasRepublishedStates(header),
    columns: new Map([...header.columns].reverse().map((column) => [column.field, column])),
  };
  let section = NO_SECTION;
  return (row) => {
    const { kind, text } = classify(row);
    if (kind === 'section') section = nextSection(section, text);
    if (kind !== 'data')
      return { kind, reading: null, said: kind === 'subject-total' ? notAContract(row, text, header) : [] };
    const notes = new RowNotes(row.number);
    const whole = repair ? putRight(row, repair(row), header, notes) : row;
    const reading = whole ? readRow(whole, steps, section, notes) : rejection(row, notes);
    return { kind, reading, said: [] };
  };
}

const NAMES: readonly FieldId[] = ['subject', 'decpId', 'reference', 'procedureSubject'];

interface BoundReader {
  readonly column: BoundColumn;
  readonly read: ColumnReader;
}

interface Steps {
  readonly readers: readonly BoundReader[];
  readonly header: HeaderRecognition;
  readonly context: InterpretationContext;
  readonly hasStates: boolean;
  readonly columns: FieldColumns;
}

function readRow(row: SheetRow, steps: Steps, section: Section, notes: RowNotes): RowReading {
  const parts = noParts();
  for (const { column, read } of steps.readers) {
    const cell = row.cells[column.index];
    if (cell !== undefined && (cell.text !== '' || cell.kind !== 'text')) read(cell, parts, notes);
  }
  if (isNameless(parts))
    notes.add({ code: 'missing-subject', severity: 'reject', kept: null }, anchorColumn(steps.header), null);
  if (notes.isRejected) return rejection(row, notes);
  if (steps.hasStates) asAmendment(parts);
  inheritSection(parts, section);
  gatherConsiderations(parts);
  impliedValues(parts, { columns: steps.header.columns, cpv: steps.context.cpv }, notes);
  const holders = holdersOf(parts.holders, notes);
  const draft = draftOf(parts, { holders, notes, buyer: steps.context.buyer });
  return {
    row: row.number,
    draft,
    issues: notes.issues,
    setAside: notes.setAside,
    fingerprintText: fingerprintText(draft, notes.setAside),
    columns: steps.columns,
  };
}

interface Gathered {
  readonly holders: ContractDraft['holders'];
  readonly notes: RowNotes;
  readonly buyer: InterpretationContext['buyer'];
}

function draftOf(parts: DraftParts, { holders, notes, buyer }: Gathered): ContractDraft {
  const amendments = amendmentsOf(parts, notes);
  amountDoubts(parts.values, notes);
  return {
    buyer: {
      siret: parts.buyerSiret ?? buyer?.siret ?? null,
      name: parts.buyerName ?? buyer?.name ?? null,
      kind: null,
    },
    values: parts.values,
    holders,
    amendments,
    subcontracts: subcontractsOf(parts),
    executions: [],
  };
}

/** Without subject and without number nothing says which contract it is. */
function isNameless({ values }: DraftParts): boolean {
  return NAMES.every((field) => values[field] === undefined);
}

function anchorColumn({ columns }: HeaderRecognition): BoundColumn | null {
  return (
    NAMES.map((name) => columns.find(({ field }) => field === name)).find((column) => column !== undefined) ??
    null
  );
}

/** What the row itself states wins over its section. */
function inheritSection({ values }: DraftParts, section: Section): void {
  if (section.nature !== null) values['nature'] ??= section.nature;
  if (section.service !== null) values['service'] ??= section.service;
}

function putRight(
  row: SheetRow,
  repair: RecordRepair,
  header: HeaderRecognition,
  notes: RowNotes,
): SheetRow | null {
  if (repair.kind === 'as-is') return row;
  if (repair.kind === 'joined') {
    notes.add(
      { code: 'joined-fields', severity: 'corrected', kept: repair.text },
      repair.column,
      repair.text,
    );
    return repair.row;
  }
  const extra = row.cells.slice(header.width).map((cell) => cell?.text ?? '');
  const place = { header: null, index: header.width };
  notes.add({ code: 'too-many-fields', severity: 'reject', kept: null }, place, extra.join(' ; '));
  return null;
}

function rejection(row: SheetRow, notes: RowNotes): RowReading {
  return { row: row.number, draft: null, issues: notes.issues, setAside: [], fingerprintText: '' };
}

function notAContract(row: SheetRow, text: string, { columns }: HeaderRecognition): ImportIssue[] {
  const notes = new RowNotes(row.number);
  const index = row.cells.findIndex((cell) => cell?.text.trim() === text);
  notes.add(
    { code: 'not-a-contract', severity: 'warning', kept: null },
    { header: columns.find((column) => column.index === index)?.header ?? null, index },
    text,
  );
  return notes.issues;
}
