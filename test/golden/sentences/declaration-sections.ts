import { type Balance } from '../../../src/insertion-hours/domain/balance';
import { checkHours } from '../../../src/insertion-hours/domain/declaration-checks';
import { checkSentence, rowSentences } from '../../../src/insertion-hours/domain/declaration-sentences';
import { plainRoundedHours, roundedHours } from '../../../src/shared/domain/french';
import * as words from '../../../src/web/hours/hours-words';
import { hoursLead, type HoursRow } from '../../../src/web/hours/list/hours-list-view';
import { type BalanceState } from '../../../src/web/hours/list/hours-query';
import { saying, typed } from './facts-typed';
import { type Section } from './section';
import { visible } from './visible';

interface Declared {
  readonly from: string;
  readonly to: string;
  readonly hours: number;
  readonly ends?: string;
}

const checks: Section = {
  title: 'Declared hours that are checked',
  lines: () =>
    typed<readonly Declared[]>('declarations').flatMap(({ from, to, hours, ends = '2026-12-31' }) => {
      const frame = {
        schedule: { startsOn: '2026-01-01', endsOn: ends },
        today: '2026-11-24',
        plausibleMonthlyHours: 250,
      };
      const found = checkHours({ period: { from, to }, hours, ofOnePerson: true }, frame);
      return [
        `[${saying({ from, to, hours, ends })}]`,
        ...found.map((one) => `  ${visible(checkSentence(one))}`),
      ];
    }),
};

const rows: Section = {
  title: 'Rows of a declaration',
  lines: () =>
    [
      rowSentences.missing('N° de marché'),
      rowSentences.unknownContract(false),
      rowSentences.unknownContract(true),
      rowSentences.ambiguousContract('2026-12'),
      rowSentences.reversedPeriod(),
      rowSentences.repeated(7),
      rowSentences.replaced(100, 200),
      rowSentences.replaced(1250, 151_67),
      rowSentences.replaced(123_450, 0),
      rowSentences.correction(100, 200),
      rowSentences.correction(0, 100),
      rowSentences.correction(1200, 1250),
      rowSentences.overlap(),
      rowSentences.otherPerson(),
      rowSentences.beyondEligibility('2026-06-30'),
    ].map(visible),
};

/** A whole month, then from one day to another. */
const PERIODS = [
  ...Array.from({ length: 12 }, (_, month) => {
    const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0;
    const name = String(month + 1).padStart(2, '0');
    return { periodFrom: `2026-${name}-01`, periodTo: `2026-${name}-${days}` };
  }),
  { periodFrom: '2026-08-01', periodTo: '2026-08-15' },
  { periodFrom: '2026-08-02', periodTo: '2026-08-31' },
  { periodFrom: '2026-01-01', periodTo: '2026-03-31' },
  { periodFrom: '2028-02-01', periodTo: '2028-02-29' },
];

const periods: Section = {
  title: 'Periods of a declaration',
  lines: () =>
    PERIODS.map((period) => {
      const said: string = words.periodInWords(period);
      return `[${period.periodFrom} to ${period.periodTo}] ${visible(said)} | ${visible(words.declarationTitle(said))}`;
    }),
};

const STATES: readonly BalanceState[] = ['retard', 'avance', 'a-jour', 'a-venir'];

const states: Section = {
  title: 'Balances in a word, hours rounded',
  lines: () => [
    ...STATES.map((state) => `[${state}] ${visible(words.balanceChip(state).label ?? '')}`),
    ...(['draft', 'submitted', 'validated', 'returned'] as const).map(
      (state) => `[${state}] ${visible(words.stateChip(state).label ?? '')}`,
    ),
    ...[0, 49, 50, 100, 149, 150, 200, 123_456, -49, -50, -100, -41_200, 100_000_000].map(
      (hundredths) =>
        `[${hundredths}] ${visible(roundedHours(hundredths))} | ${visible(plainRoundedHours(hundredths))}`,
    ),
  ],
};

function balance(due: number, validated: number): Balance {
  const known = { contractId: 'c', buyerId: 'b', number: '2026-12', lot: null, asOf: '2026-11-24' };
  return { ...known, retained: 96_000, due, declared: validated, validated, balance: validated - due };
}

// Only the balance of a row is read.
const rowsOf = (...balances: Balance[]): HoursRow[] => balances.map((one) => ({ balance: one }) as HoursRow);
const LISTS: readonly [string, readonly HoursRow[]][] = [
  ['no contract', []],
  ['one contract on time', rowsOf(balance(100, 100))],
  ['two contracts, none late', rowsOf(balance(100, 100), balance(0, 500))],
  ['one late by 1 h', rowsOf(balance(200, 100), balance(0, 500))],
  ['two late, by 412 h together', rowsOf(balance(40_000, 0), balance(1_200, 0), balance(0, 0))],
  ['twelve hundred hours late', rowsOf(balance(120_000, 0))],
];

const lists: Section = {
  title: 'All contracts and their hours, in a line',
  lines: () => LISTS.flatMap(([name, given]) => [`[${name}]`, `  ${visible(hoursLead(given))}`]),
};

export const declarationSections: readonly Section[] = [checks, rows, periods, states, lists];
