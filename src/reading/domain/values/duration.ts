import { formulaFault } from './formula-error';
import { Decimal } from 'decimal.js';
import { normalisedText } from '../../../shared/domain/normalised-text';
import { corrected, NOT_STATED, read, unreadable, type Reading } from '../fault';
import { type SheetCell } from '../table';
import { isNotStated } from './not-stated';
import { numberText, storedNumberText } from './number-text';

const PLAIN = /^\d{1,3}$/;
const NUMBER_AND_UNIT = /^([\d\s.,]+?)\s*(mois|m|ans?|années?|années|jours?|j|semaines?)?\.?$/i;
const YEARS_AND_MONTHS = /^(\d{1,2}) ans? (?:et )?(\d{1,2}) mois$/;
const MONTHS_IN_YEAR = 12;
/** Leap years included: a contract of 365 days, or of 52 weeks, lasts twelve months and not thirteen. */
const DAYS_IN_YEAR = '365.25';
const DAYS_IN_WEEK = 7;
const LONGEST_MONTHS = 1200;

/** Reads a duration in whole months: `36`, `24 mois`, `3 ans`, `2 ans et 6 mois`; days are rounded up, and said. */
export function readMonths(cell: SheetCell): Reading<number> {
  const failed = formulaFault(cell);
  if (failed !== null) return unreadable(failed);
  const text = cell.text.trim();
  if (PLAIN.test(text)) return within(Number(text));
  if (cell.kind === 'number') return fromDecimal(storedNumberText(text), 1);
  if (isNotStated(text)) return NOT_STATED;
  const both = YEARS_AND_MONTHS.exec(normalisedText(text));
  if (both) return within(Number(both[1]) * MONTHS_IN_YEAR + Number(both[2]));
  const match = NUMBER_AND_UNIT.exec(text);
  const number = match && numberText(match[1] ?? '');
  if (!match || number?.kind !== 'number') return unreadable('unreadable-duration');
  return inUnit(number.decimal, (match[2] ?? 'mois').toLowerCase());
}

function inUnit(decimal: string, unit: string): Reading<number> {
  if (unit.startsWith('an')) return fromDecimal(decimal, MONTHS_IN_YEAR);
  if (unit.startsWith('m')) return fromDecimal(decimal, 1);
  const days = new Decimal(decimal).times(unit.startsWith('s') ? DAYS_IN_WEEK : 1);
  const months = days.times(MONTHS_IN_YEAR).div(DAYS_IN_YEAR).ceil().toNumber();
  const reading = within(months);
  return reading.kind === 'value' ? corrected(months, 'duration-from-days', `${months} mois`) : reading;
}

function fromDecimal(decimal: string | null, factor: number): Reading<number> {
  const months = decimal === null ? null : new Decimal(decimal).times(factor);
  return months?.isInteger() ? within(months.toNumber()) : unreadable('unreadable-duration');
}

function within(months: number): Reading<number> {
  return months >= 1 && months <= LONGEST_MONTHS ? read(months) : unreadable('unreadable-duration');
}
