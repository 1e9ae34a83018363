import { type HoursRow } from '../rows';
import { hoursOfRow, isValidated } from './hours-facts';
import { type HoursDefinition, type Measure } from './indicator';

const distinctPeople: Measure<HoursRow> = { kind: 'distinct', key: (row) => row.participant };
const people = { id: 'I15', population: 'hours', basis: 'persons', better: 'higher' } as const;
const everyone = { counts: isValidated, measure: distinctPeople };

/** Age reached in the year of the hours: only the birth year is kept. */
const ageOf = (row: HoursRow): number | null =>
  row.birthYear === null ? null : Number(row.period.slice(0, 4)) - row.birthYear;

const agedFrom = (from: number, below: number) => (row: HoursRow) => {
  const age = ageOf(row);
  return age !== null && age >= from && age < below;
};
const hasStatus =
  (...codes: readonly string[]) =>
  (row: HoursRow): boolean =>
    row.statuses.some((code) => codes.includes(code));

type Group = readonly [line: string, label: string, partition: string, isIn: (row: HoursRow) => boolean];

/** Bands and status codes of the clause (CCAG 2021) and of the IAE criteria. */
const GROUPS: readonly Group[] = [
  ['women', 'femmes', 'sex', (row) => row.sex === 'F'],
  ['men', 'hommes', 'sex', (row) => row.sex === 'M'],
  ['under-26', 'moins de 26 ans', 'age', agedFrom(0, 26)],
  ['26-to-49', '26 à 49 ans', 'age', agedFrom(26, 50)],
  ['50-and-over', '50 ans et plus', 'age', agedFrom(50, 200)],
  ['rsa', 'allocataires du RSA', 'rsa', hasStatus('RSA', 'B_RSA')],
  ['disabled', 'travailleurs handicapés', 'disabled', hasStatus('TH', 'B_TH')],
  ['qpv', 'habitants d’un quartier prioritaire', 'qpv', hasStatus('QPV', 'B_QPV')],
];

const groupOfPeople = ([line, group, partition, isIn]: Group): HoursDefinition => ({
  ...people,
  label: `Bénéficiaires : ${group}`,
  line,
  partition,
  unit: 'rate',
  numerator: { counts: (row) => isValidated(row) && isIn(row), measure: distinctPeople },
  base: everyone,
});

const womenHours: HoursDefinition = {
  ...people,
  label: 'Part des femmes dans les heures validées',
  line: 'women',
  partition: 'sex',
  basis: 'hours',
  unit: 'rate',
  numerator: { counts: (row) => isValidated(row) && row.sex === 'F', measure: hoursOfRow },
  base: { counts: isValidated, measure: hoursOfRow },
};

/** I15: distinct people with validated hours in the year, and groups among them; small cells masked. */
export const participants: readonly HoursDefinition[] = [
  {
    ...people,
    label: 'Bénéficiaires distincts',
    line: null,
    unit: 'persons',
    numerator: everyone,
    base: null,
  },
  ...GROUPS.map(groupOfPeople),
  womenHours,
];
