import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { amountDoubts } from '../../domain/row/amounts';
import { type ContractDraft, type DraftValues, type RowReading } from '../../domain/contract-draft';
import { contractKindOf } from '../../domain/row/contract-kind';
import { type CpvNomenclature } from '../../../reading/domain/cpv-nomenclature';
import { fingerprintText } from '../../domain/row/fingerprint-text';
import { RowNotes } from '../../domain/report/row-notes';
import { dateBounds } from '../../../reading/domain/values/date';
import { amendmentsOf, subcontractsOf } from './decp-changes';
import { executionsOf } from './decp-executions';
import { operatorOf, operatorsOf } from './decp-parties';
import { decpRecords, type DecpRecord } from './decp-records';
import { isObject, type JsonObject } from './json-values';
import { RecordReader } from './record-reader';
import { type FieldId, registerFields } from '../../../contracts/domain/fields/fields';
import { isTooLong } from '../../../reading/domain/values/siret';

const ofTheRecord = registerFields.filter(({ record }) => record === 'contract' || record === 'procedure');

/** The scalar fields of a record: where they stand, by the name that contracts or concessions give them. */
const scalarPaths: readonly (readonly [path: string, field: FieldId])[] = ofTheRecord
  .filter(({ type }) => type !== 'codes')
  .flatMap(({ id, decp, decpConcession }) =>
    [...new Set([decp, decpConcession])].flatMap((path) => (path === undefined ? [] : [[path, id] as const])),
  );

/** Lists of values; the prose of the arrêté and the schema disagree on the plural, and files follow either. */
const listPaths: readonly (readonly [paths: readonly string[], field: FieldId])[] = ofTheRecord.flatMap(
  ({ id, decp, decpItem }) =>
    decp === undefined || decpItem === undefined
      ? []
      : [[[decp, decpItem, capitalised(decpItem), capitalised(decp)], id] as const],
);

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

export interface DecpContext {
  readonly today: CalendarDate;
  readonly cpv: CpvNomenclature;
  /** The buyer of records that name none. */
  readonly buyer: { readonly siret: string; readonly name: string | null } | null;
}

/**
 * Reads the contracts and concessions of a parsed JSON file of essential data (forms of 2022, 2019 and PES),
 * one by one; null when the file is something else. A field that the form does not have is not stated.
 */
export function readDecp(
  json: unknown,
  context: DecpContext,
): { form: string; readings: Iterable<RowReading> } | null {
  const file = decpRecords(json);
  return file && { form: file.form, readings: readingsOf(file.records, context) };
}

function* readingsOf(records: readonly DecpRecord[], context: DecpContext): Generator<RowReading> {
  const reader = new RecordReader({ dates: dateBounds(context.today), cpv: context.cpv });
  for (const record of records) yield readRecord(record, reader, context);
}

function readRecord(
  { row, record, isConcession }: DecpRecord,
  reader: RecordReader,
  context: DecpContext,
): RowReading {
  const notes = new RowNotes(row, 'Enregistrement');
  const values = valuesOf(record, reader, notes, context.cpv);
  if (values['subject'] === undefined && values['decpId'] === undefined) {
    notes.add(
      { code: 'missing-subject', severity: 'reject', kept: null },
      { header: 'objet', index: null },
      null,
    );
  }
  values['contractKind'] = isConcession ? 'concession' : (contractKindOf(values['decpNature']) ?? 'contract');
  const draft: ContractDraft = {
    buyer: buyerOf(record, notes, context),
    values,
    holders: [
      ...operatorsOf(record['titulaires'], 'titulaire', 'titulaires', notes),
      ...operatorsOf(record['concessionnaires'], 'concessionnaire', 'concessionnaires', notes),
    ],
    amendments: amendmentsOf(record, values['initialAmount'], reader, notes),
    subcontracts: subcontractsOf(record, reader, notes),
    executions: executionsOf(record, reader, notes),
  };
  amountDoubts(values, notes);
  const { issues, setAside, isRejected } = notes;
  if (isRejected) return { row, draft: null, issues, setAside: [], fingerprintText: '' };
  return { row, draft, issues, setAside, fingerprintText: fingerprintText(draft, setAside) };
}

function valuesOf(
  record: JsonObject,
  reader: RecordReader,
  notes: RowNotes,
  cpv: CpvNomenclature,
): DraftValues {
  const values: DraftValues = {};
  for (const [path, field] of scalarPaths) {
    const value = reader.value(record, path, field, notes);
    if (value === undefined) continue;
    values[field === 'cpv' && !cpv.labels.has(String(value)) ? 'cpvAsGiven' : field] = value;
  }
  for (const [paths, field] of listPaths) {
    const value = reader.list(record, paths, field, notes);
    if (value !== undefined) values[field] = value;
  }
  return values;
}

const TOO_LONG = { code: 'unreadable-identifier', severity: 'warning', kept: null } as const;

function buyerOf(record: JsonObject, notes: RowNotes, { buyer }: DecpContext): ContractDraft['buyer'] {
  const place = isObject(record['autoriteConcedante']) ? 'autoriteConcedante' : 'acheteur';
  const entry = record[place];
  const named = isObject(entry) ? operatorOf(entry, place, notes) : null;
  const given = named?.identifier ?? null;
  const isNumber = given === null || !isTooLong(given);
  if (!isNumber) notes.add(TOO_LONG, { header: `${place}.id`, index: null }, given);
  return {
    siret: (isNumber ? given : null) ?? buyer?.siret ?? null,
    name: named?.name ?? buyer?.name ?? null,
    kind: null,
  };
}
