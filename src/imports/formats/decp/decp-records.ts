import { isObject, type JsonObject, objectsOf } from './json-values';

/** 2022: wrapped objects, social fields. 2019: one flat list with `_type`, no social field (PES included). */
export type DecpForm = 'decp-2022' | 'decp-2019';

export interface DecpRecord {
  /** Rank in the file, from 1. */
  readonly row: number;
  readonly isConcession: boolean;
  readonly record: JsonObject;
}

export interface DecpFile {
  readonly form: DecpForm;
  readonly records: readonly DecpRecord[];
}

const CONTRACTS = 'marche';
const CONCESSIONS = 'contrat-concession';
/** A record of the essential data has at least one of these; any other JSON is not a contract list. */
const TELLTALE = [
  'acheteur',
  'autoriteConcedante',
  'titulaires',
  'concessionnaires',
  'codeCPV',
  'dateNotification',
];

/** The records of a parsed JSON file of essential data; null when it is something else. */
export function decpRecords(json: unknown): DecpFile | null {
  const root = isObject(json) && 'marches' in json ? json['marches'] : json;
  if (Array.isArray(root)) return flatFile(root);
  if (!isObject(root) || !(CONTRACTS in root || CONCESSIONS in root)) return null;
  const contracts = objectsOf(root[CONTRACTS], CONTRACTS).map((record) => ({ record, isConcession: false }));
  const concessions = objectsOf(root[CONCESSIONS], CONCESSIONS).map((record) => ({
    record,
    isConcession: true,
  }));
  return numbered([...contracts, ...concessions]);
}

function flatFile(list: readonly unknown[]): DecpFile | null {
  const records = list.filter(isObject);
  if (records.length === 0 || records.length !== list.length || !records.some(isEssentialData)) return null;
  return numbered(records.map((record) => ({ record, isConcession: isConcession(record) })));
}

function numbered(records: readonly Omit<DecpRecord, 'row'>[]): DecpFile {
  const is2022 = records.some(
    ({ record }) => 'considerationsSociales' in record || 'considerationsEnvironnementales' in record,
  );
  return {
    form: is2022 ? 'decp-2022' : 'decp-2019',
    records: records.map((entry, index) => ({ ...entry, row: index + 1 })),
  };
}

function isEssentialData(record: JsonObject): boolean {
  return TELLTALE.some((key) => key in record);
}

function isConcession(record: JsonObject): boolean {
  return (
    record['_type'] === 'Contrat de concession' ||
    'autoriteConcedante' in record ||
    'concessionnaires' in record
  );
}
