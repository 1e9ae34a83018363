import { type CpvPotential, type Rating, RATINGS } from '../domain/law/cpv-potential';
import { CERTAINTIES, type Certainty } from '../domain/law/legal-reference';
import { readRecords } from './read-lines';
import { unreadableRuleFile } from './rule-data.errors';

/** CPV 2008: code to official French label. */
export function readNomenclature(path: string): ReadonlyMap<string, string> {
  return new Map(
    readRecords(path).map((record) => [field(path, record, 'code'), field(path, record, 'label')]),
  );
}

/** A list of codes, one a line. */
export function readCodes(path: string): ReadonlySet<string> {
  return new Set(readRecords(path).map((record) => field(path, record, 'code')));
}

export function readPotentials(path: string): readonly CpvPotential[] {
  return readRecords(path).map((record) => ({
    prefix: field(path, record, 'prefix'),
    label: field(path, record, 'label'),
    clause: rating(path, record, 'clause'),
    siae: rating(path, record, 'siae'),
    eaEsat: rating(path, record, 'eaEsat'),
    labourShare: share(path, record),
    certainty: certainty(path, record),
    typicalContract: record.typicalContract ?? null,
    divisionDefault: false,
  }));
}

/** Division defaults as rows of two digits: reservations unusual, all from memory. */
export function readDivisionDefaults(
  path: string,
  labels: ReadonlyMap<string, string>,
): readonly CpvPotential[] {
  return readRecords(path).map((record) => {
    const division = field(path, record, 'division');
    return {
      prefix: division,
      label: labels.get(`${division}000000`) ?? division,
      clause: rating(path, record, 'clause'),
      siae: '-',
      eaEsat: '-',
      labourShare: share(path, record),
      certainty: 'memory',
      typicalContract: null,
      divisionDefault: true,
    };
  });
}

type Fields = Readonly<Record<string, string>>;

function field(path: string, record: Fields, name: string): string {
  const text = record[name];
  if (text === undefined || text === '')
    throw unreadableRuleFile(path, `la colonne « ${name} » est vide ou absente`);
  return text;
}

function rating(path: string, record: Fields, name: string): Rating {
  const text = field(path, record, name);
  const found = RATINGS.find((one) => one === text);
  if (found === undefined) throw unreadableRuleFile(path, `« ${text} » n'est pas une cote (A, B, C ou -)`);
  return found;
}

function certainty(path: string, record: Fields): Certainty {
  const text = field(path, record, 'certainty');
  const found = CERTAINTIES.find((one) => one === text);
  if (found === undefined) throw unreadableRuleFile(path, `« ${text} » n'est pas une certitude connue`);
  return found;
}

function share(path: string, record: Fields): string {
  const text = field(path, record, 'labourShare');
  if (!/^(0(\.\d+)?|1(\.0+)?)$/.test(text))
    throw unreadableRuleFile(path, `la part « ${text} » n'est pas une fraction de 1`);
  return text;
}
