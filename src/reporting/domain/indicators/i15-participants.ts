import { isSensitiveStatus } from '../../../insertion-hours/domain/participant-status';
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

interface Group {
  readonly line: string;
  readonly label: string;
  readonly partition: string;
  readonly departmentOnly: boolean;
  readonly isIn: (row: HoursRow) => boolean;
}

const band = (line: string, label: string, partition: string, isIn: Group['isIn']): Group => ({
  line,
  label,
  partition,
  departmentOnly: false,
  isIn,
});

const withStatus = (line: string, label: string, ...codes: readonly string[]): Group => ({
  line,
  label,
  partition: line,
  departmentOnly: codes.some(isSensitiveStatus),
  isIn: (row) => row.statuses.some((code) => codes.includes(code)),
});

/** Bands and status codes of the clause (CCAG 2021) and of the IAE criteria. */
const GROUPS: readonly Group[] = [
  band('women', 'femmes', 'sex', (row) => row.sex === 'F'),
  band('men', 'hommes', 'sex', (row) => row.sex === 'M'),
  band('under-26', 'moins de 26 ans', 'age', agedFrom(0, 26)),
  band('26-to-49', '26 à 49 ans', 'age', agedFrom(26, 50)),
  band('50-and-over', '50 ans et plus', 'age', agedFrom(50, 200)),
  withStatus('rsa', 'allocataires du RSA', 'RSA', 'B_RSA'),
  withStatus('disabled', 'travailleurs handicapés', 'TH', 'B_TH'),
  withStatus('qpv', 'habitants d’un quartier prioritaire', 'QPV', 'B_QPV'),
];

const groupOfPeople = ({ line, label, partition, departmentOnly, isIn }: Group): HoursDefinition => ({
  ...people,
  label: `Bénéficiaires : ${label}`,
  line,
  partition,
  departmentOnly,
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
