import { monthNamed } from '../../../shared/domain/french';
import { formulaFault } from './formula-error';
import { addDays, calendarDate, dateExists, type CalendarDate } from '../../../shared/domain/calendar-date';
import { normalisedText } from '../../../shared/domain/normalised-text';
import { corrected, NOT_STATED, read, rejected, unreadable, type Reading } from '../fault';
import { type SheetCell } from '../table';
import { isNotStated } from './not-stated';

/** Dates outside these bounds are typing slips. */
export interface DateBounds {
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate;
}

const EARLIEST = '1990-01-01';
const YEARS_AHEAD = 10;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T +Z].*|-\d{2}:\d{2})?$/;
const FRENCH = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?:[T ]\s*\d{1,2}[:hH].*)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const WORDS = /^(?:[a-z]+ )?(\d{1,2})(?:er)? ([a-z]+) (\d{4}|\d{2})$/;
const WITHOUT_DAY =
  /^(?:\d{4}|(?:\d{1,2}|[a-z]+) \d{4}|\d{4} \d{1,2}|[ts][1-4] \d{4}|\d(?:er|e|eme)? (?:trimestre|semestre) \d{4})$/;
const EXCEL_EPOCH = '1899-12-30';
const EXCEL_SERIALS = { first: 20_000, last: 80_000 };

/** Bounds of a reading done on a day: from 1990 to ten years ahead. */
export function dateBounds(today: CalendarDate): DateBounds {
  return { earliest: EARLIEST, latest: `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}` };
}

/**
 * Reads a date. One that does not exist rejects its row; a month without a day stays empty, since the first
 * of the month would be invented; a time or a time zone is dropped, the day as printed being the legal one.
 */
export function readDate(cell: SheetCell, bounds: DateBounds): Reading<CalendarDate> {
  const failed = formulaFault(cell);
  if (failed !== null) return unreadable(failed);
  const text = cell.text.trim();
  if (cell.kind === 'number') return readSerial(text, bounds);
  const iso = ISO.exec(text);
  if (iso) return day(iso[1], iso[2], iso[3], bounds);
  const french = FRENCH.exec(text);
  if (french) return dayMonthYear(french, bounds);
  return isNotStated(text) ? NOT_STATED : readWords(text, bounds);
}

function readSerial(text: string, bounds: DateBounds): Reading<CalendarDate> {
  const compact = COMPACT.exec(text);
  if (compact) return day(compact[1], compact[2], compact[3], bounds);
  const serial = Math.floor(Number(text));
  if (serial >= EXCEL_SERIALS.first && serial <= EXCEL_SERIALS.last)
    return within(addDays(EXCEL_EPOCH, serial), bounds);
  return unreadable(/^\d{4}$/.test(text) ? 'incomplete-date' : 'unreadable-date');
}

function dayMonthYear(match: RegExpExecArray, bounds: DateBounds): Reading<CalendarDate> {
  const [, first = '', second = '', year = ''] = match;
  const fullYear = year.length === 4 ? year : String(fullYearOf(Number(year), bounds));
  if (Number(second) <= 12 || Number(first) > 12) return day(fullYear, second, first, bounds);
  const american = day(fullYear, first, second, bounds);
  return american.kind === 'value' ? corrected(american.value, 'american-date', american.value) : american;
}

function readWords(text: string, bounds: DateBounds): Reading<CalendarDate> {
  const compact = COMPACT.exec(text);
  if (compact) return day(compact[1], compact[2], compact[3], bounds);
  const words = normalisedText(text);
  const match = WORDS.exec(words);
  const month = monthNamed(match?.[2] ?? '');
  if (match && month !== null) return dayMonthYear(asNumbers(match, month), bounds);
  return unreadable(WITHOUT_DAY.test(words) ? 'incomplete-date' : 'unreadable-date');
}

function asNumbers(match: RegExpExecArray, month: number): RegExpExecArray {
  match[2] = String(month);
  return match;
}

function day(year = '', month = '', dayOfMonth = '', bounds: DateBounds): Reading<CalendarDate> {
  const [y, m, d] = [Number(year), Number(month), Number(dayOfMonth)];
  if (y === 0 && m === 0 && d === 0) return NOT_STATED;
  if (!dateExists(y, m, d)) return rejected('impossible-date');
  return within(calendarDate(y, m, d), bounds);
}

function within(date: CalendarDate, bounds: DateBounds): Reading<CalendarDate> {
  return date < bounds.earliest || date > bounds.latest ? unreadable('date-out-of-range') : read(date);
}

/** « 24 » is 2024 as long as that is not beyond the bounds; « 98 » is 1998. */
function fullYearOf(twoDigits: number, bounds: DateBounds): number {
  return 2000 + twoDigits <= Number(bounds.latest.slice(0, 4)) ? 2000 + twoDigits : 1900 + twoDigits;
}
