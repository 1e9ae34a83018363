import { parameterValue } from '../../../src/eligibility/domain/sentences/parameter-value';
import { PARAMETER_IDS } from '../../../src/eligibility/domain/law/parameters';
import { loadLaw } from '../../../src/eligibility/rule-data/load-law';
import {
  asSentence,
  counted,
  dayInWords,
  durationInMonths,
  exactEuros,
  exactNumber,
  listed,
  longDate,
  monthInWords,
  percent,
} from '../../../src/shared/domain/french';
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
  each('Amounts, from cents', given.euros, exactEuros),
  each('Decimals', given.decimals, exactNumber),
  each('Shares', given.shares, percent),
  each('Months', given.months, durationInMonths),
  each('Hours', given.hours, (hours) => counted(hours, 'heure')),
  each('Dates', given.dates, longDate),
  each('Days on a page', given.dates, dayInWords),
  each('Months on a page', given.dates, (date) => monthInWords(date.slice(0, 7))),
  each('Lists with "et"', given.lists, (items) => listed(items)),
  each('Lists with "ou"', given.lists, (items) => listed(items, 'ou')),
  each('Clauses as sentences', given.clauses, asSentence),
  each(
    'The values of the law that never changed, with their units',
    PARAMETER_IDS.filter(neverChanged),
    (id) => parameterValue(loadLaw().read(id, '2026-11-24')),
  ),
];

function neverChanged(id: (typeof PARAMETER_IDS)[number]): boolean {
  return loadLaw().content.parameters[id].periods.length === 1;
}
