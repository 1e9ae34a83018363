import { monthNamed } from '../../shared/domain/french';
import { normalisedText } from '../../shared/domain/normalised-text';
import {
  calendarDate,
  type CalendarDate,
  dateExists,
  daysBetween,
  daysInMonth,
  isCalendarDate,
} from '../../shared/domain/calendar-date';

/** A period of declared hours, both days included. */
export interface Period {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/**
 * Reads the period of a declaration as officers write it: `2025-10`, `10/2025`, `octobre 2025`, `oct. 25`,
 * `T3 2025`, `du 01/10/2025 au 15/10/2025`, or any day of the month. Null when it is none of them.
 */
export function readPeriod(text: string): Period | null {
  const days = daysNamedIn(text);
  if (days === null) return null;
  const [first, last] = days;
  if (first !== undefined && last !== undefined) return periodBetween(first, last);
  if (first !== undefined) return monthOf(first);
  return (
    readNumericMonth(text.trim()) ?? readNamedMonth(normalisedText(text)) ?? readQuarter(normalisedText(text))
  );
}

/** The period from one day to another; null when the end comes first. */
export function periodBetween(from: CalendarDate, to: CalendarDate): Period | null {
  return from <= to ? { from, to } : null;
}

/** The whole month of a day. */
export function monthOf(day: CalendarDate): Period {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return months(year, month, month);
}

/** `2025-10`, the month in which the period ends: where its hours are counted. */
export function countingMonth(period: Period): string {
  return period.to.slice(0, 7);
}

export function daysOf({ from, to }: Period): number {
  return daysBetween(from, to) + 1;
}

export function overlaps(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to;
}

/** The days that a text names; null when one of them does not exist. */
function daysNamedIn(text: string): CalendarDate[] | null {
  const found: CalendarDate[] = [];
  for (const [, isoDay, day = '', month = '', year = ''] of text.matchAll(
    /\b(?:(\d{4}-\d{2}-\d{2})|(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}))/g,
  )) {
    const named = isoDay ?? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isCalendarDate(named)) return null;
    found.push(named);
  }
  return found;
}

function readNumericMonth(text: string): Period | null {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  const [year, month] = yearFirst ? [yearFirst[1], yearFirst[2]] : [monthFirst?.[2], monthFirst?.[1]];
  return year === undefined || month === undefined
    ? null
    : readableMonths(Number(year), Number(month), Number(month));
}

function readNamedMonth(text: string): Period | null {
  const match = /^([a-z]{3,9}) (\d{4}|\d{2})$/.exec(text);
  const [, name = '', digits = ''] = match ?? [];
  const month = monthNamed(name);
  if (match === null || month === null) return null;
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  return readableMonths(year, month, month);
}

function readQuarter(text: string): Period | null {
  const match = /^(?:t|trimestre )?([1-4])(?:er|e|eme)?(?: trimestre| trim)? (\d{4})$/.exec(text);
  if (match === null || /^[1-4] \d{4}$/.test(text)) return null;
  const quarter = Number(match[1]);
  return readableMonths(Number(match[2]), quarter * 3 - 2, quarter * 3);
}

function readableMonths(year: number, first: number, last: number): Period | null {
  return dateExists(year, first, 1) && year >= 1990 ? months(year, first, last) : null;
}

function months(year: number, first: number, last: number): Period {
  return { from: calendarDate(year, first, 1), to: calendarDate(year, last, daysInMonth(year, last)) };
}
