import Decimal from 'decimal.js';
import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type Cents, eurosText } from '../../../shared/domain/euros';
import { type DecimalText } from '../facts';
import { type ParameterReading } from '../parameters';

const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** "216 000 €", with cents only when there are some. */
export function frenchEuros(cents: Cents): string {
  return `${frenchNumber(eurosText(cents).replace(/\.00$/, ''))}${NO_BREAK_SPACE}€`;
}

/** A decimal text with a comma and grouped thousands. */
export function frenchNumber(text: DecimalText): string {
  const [units = '0', fraction] = text.split('.');
  const grouped = units.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

/** A fraction of 1 as "5 %". */
export function frenchPercent(share: DecimalText): string {
  return `${frenchNumber(new Decimal(share).times(100).toDecimalPlaces(2).toFixed())}${NO_BREAK_SPACE}%`;
}

/** "21 août 2026", "1er avril 2026". */
export function frenchDate(date: CalendarDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const dayText = Number(day) === 1 ? '1er' : String(Number(day));
  return `${dayText} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** "36 mois". */
export function frenchMonths(months: number | string): string {
  return `${frenchNumber(String(months))}${NO_BREAK_SPACE}mois`;
}

/** "549 heures", "1 heure": the plural begins at two. */
export function frenchHours(hours: number | string): string {
  return `${frenchNumber(String(hours))} ${Math.abs(Number(hours)) < 2 ? 'heure' : 'heures'}`;
}

/** The value of a parameter with its unit. */
export function frenchValue({ parameter, period }: ParameterReading): string {
  switch (parameter.unit) {
    case 'euros':
      return `${frenchNumber(period.value)}${NO_BREAK_SPACE}€`;
    case 'share':
      return frenchPercent(period.value);
    case 'months':
      return frenchMonths(period.value);
    case 'hours':
      return `${frenchNumber(period.value)}${NO_BREAK_SPACE}h`;
    case 'euros-per-hour':
      return `${frenchNumber(period.value)}${NO_BREAK_SPACE}€/h`;
    case 'years':
      return `${frenchNumber(period.value)}${NO_BREAK_SPACE}ans`;
    case 'ratio':
      return frenchNumber(period.value);
  }
}

/** "a, b et c". */
export function frenchList(items: readonly string[], last = 'et'): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** First letter in capital, a final point. */
export function asSentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}${/[.!?]$/.test(clause) ? '' : '.'}`;
}
