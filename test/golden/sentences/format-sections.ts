import {
  asSentence,
  frenchDate,
  frenchEuros,
  frenchHours,
  frenchList,
  frenchMonths,
  frenchNumber,
  frenchPercent,
  frenchValue,
} from '../../../src/eligibility/domain/sentences/french-format';
import { PARAMETER_IDS } from '../../../src/eligibility/domain/parameters';
import { loadLaw } from '../../../src/eligibility/rule-data/load-law';
import { dateInWords, dayInWords, monthInWords } from '../../../src/web/formats/french';
import { typed } from './facts-typed';
import { type Section } from './section';
import { visible } from './visible';

interface Formats {
  readonly euros: readonly number[];
  readonly decimals: readonly string[];
  readonly shares: readonly string[];
  readonly months: readonly number[];
  readonly hours: readonly number[];
  readonly dates: readonly string[];
  readonly lists: readonly (readonly string[])[];
  readonly clauses: readonly string[];
}

const given = typed<Formats>('formats');

function each<T>(what: string, values: readonly T[], say: (value: T) => string): Section {
  return {
    title: what,
    lines: () => values.map((value) => `[${JSON.stringify(value)}] ${visible(say(value))}`),
  };
}

export const formatSections: readonly Section[] = [
  each('Amounts, from cents', given.euros, frenchEuros),
  each('Decimals', given.decimals, frenchNumber),
  each('Shares', given.shares, frenchPercent),
  each('Months', given.months, frenchMonths),
  each('Hours', given.hours, frenchHours),
  each('Dates in a sentence', given.dates, frenchDate),
  each('Dates on a page', given.dates, dateInWords),
  each('Days on a page', given.dates, dayInWords),
  each('Months on a page', given.dates, (date) => monthInWords(date.slice(0, 7))),
  each('Lists with "et"', given.lists, (items) => frenchList(items)),
  each('Lists with "ou"', given.lists, (items) => frenchList(items, 'ou')),
  each('Clauses as sentences', given.clauses, asSentence),
  each(
    'The values of the law that never changed, with their units',
    PARAMETER_IDS.filter(neverChanged),
    (id) => frenchValue(loadLaw().read(id, '2026-11-24')),
  ),
];

function neverChanged(id: (typeof PARAMETER_IDS)[number]): boolean {
  return loadLaw().content.parameters[id].periods.length === 1;
}
