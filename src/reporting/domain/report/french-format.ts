import Decimal from 'decimal.js';
import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type Cents } from '../../../shared/domain/euros';
import { type HundredthsOfHour } from '../../../shared/domain/hours';

/** One formatter per format: making one per cell costs more than the layout of the page. */
const WHOLE = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const ONE_DECIMAL = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const UP_TO_TWO = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const LONG_DATE = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const MINUS = '\u2212';
const NBSP = '\u00a0';

export const NOTHING = '—';

const signed = (text: string): string => text.replace('-', MINUS);

export const formatCount = (count: number): string => signed(WHOLE.format(count));

/** Full euros: the table of indicators and the annexes. */
export const formatEuros = (cents: Cents): string => `${formatEurosBare(cents)}${NBSP}€`;

/** Full euros without the unit, for a column whose header carries it. */
export const formatEurosBare = (cents: Cents): string => signed(WHOLE.format(rounded(cents, 100)));

/** Short amounts of tiles and sentences: 61,2 M€, 0,74 M€, 8 500 €. */
export function formatMillions(cents: Cents): string {
  if (Math.abs(cents) < 100_000_00) return formatEuros(cents);
  const millions = rounded(cents, 100_000_000, Math.abs(cents) < 1_000_000_00 ? 2 : 1);
  return signed(`${UP_TO_TWO.format(millions)}${NBSP}M€`);
}

export const formatHours = (hundredths: HundredthsOfHour): string => `${formatHoursBare(hundredths)}${NBSP}h`;

export const formatHoursBare = (hundredths: HundredthsOfHour): string =>
  signed(WHOLE.format(rounded(hundredths, 100)));

/** A fraction of 1 as a percentage with one decimal. */
export const formatRate = (fraction: string): string =>
  `${signed(ONE_DECIMAL.format(new Decimal(fraction).times(100).toDecimalPlaces(1).toNumber()))}${NBSP}%`;

/** A fraction of 1 without a useless decimal: targets and large figures. */
export const formatShortRate = (fraction: string): string =>
  `${UP_TO_TWO.format(new Decimal(fraction).times(100).toDecimalPlaces(1).toNumber())}${NBSP}%`;

export const formatPoints = (points: string): string => {
  const value = new Decimal(points).toDecimalPlaces(1);
  return `${withSign(ONE_DECIMAL.format(value.toNumber()), value)}${NBSP}${value.abs().lessThan(2) ? 'pt' : 'pts'}`;
};

export const formatOneDecimal = (decimal: string): string =>
  signed(ONE_DECIMAL.format(new Decimal(decimal).toDecimalPlaces(1).toNumber()));

export const formatSigned = (text: string, value: Decimal): string => withSign(text, value);

/** "14 mars 2027", "1er mars 2027". */
export function formatLongDate(date: CalendarDate): string {
  return LONG_DATE.format(new Date(`${date}T00:00:00Z`)).replace(/^1 /, '1er ');
}

/** "12/03/2026". */
export const formatShortDate = (date: CalendarDate): string => date.split('-').reverse().join('/');

/** "1 marché", "0 marché", "2 marchés": the French plural begins at two. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${Math.abs(count) < 2 ? singular : plural}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** French typography of a sentence: apostrophes, and spaces that do not break before ; : ! ? % € ». */
export function french(parts: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const text = parts.reduce((sum, part, index) => `${sum}${String(values[index - 1] ?? '')}${part}`);
  return text
    .replace(/'/g, '’')
    .replace(/ ([;:!?%€»])/g, `${NBSP}$1`)
    .replace(/« /g, `«${NBSP}`);
}

function withSign(text: string, value: Decimal): string {
  return value.greaterThan(0) ? `+${text}` : signed(text);
}

function rounded(units: number, scale: number, decimals = 0): number {
  return new Decimal(units).div(scale).toDecimalPlaces(decimals).toNumber();
}
