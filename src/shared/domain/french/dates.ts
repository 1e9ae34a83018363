import { type CalendarDate } from '../calendar-date';
import { normalisedText } from '../normalised-text';
import { isAbsent, keeping, NOTHING } from './numbers';

type Absent = null | undefined;

function dateFormat(options: Intl.DateTimeFormatOptions) {
  let made: Intl.DateTimeFormat | undefined;
  return (): Intl.DateTimeFormat =>
    (made ??= new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', ...options }));
}

const LONG = dateFormat({ dateStyle: 'long' });
const FULL = dateFormat({ dateStyle: 'full' });
const MONTH = dateFormat({ month: 'long' });
const SHORT_MONTH = dateFormat({ month: 'short', year: 'numeric' });
const PARIS = dateFormat({ dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Paris' });

/** `22/11/2026`; of an instant, its day as written. */
export function shortDate(date: string | Absent): string {
  return isAbsent(date) ? NOTHING : date.slice(0, 10).split('-').reverse().join('/');
}

/** `22 novembre 2026`, `1er novembre 2026`. */
export function longDate(date: CalendarDate | Absent): string {
  return isAbsent(date) ? NOTHING : longWords(date);
}

const longWords = keeping((date) => inWords(LONG, date));

/** `Mardi 24 novembre 2026`. */
export function dayInWords(date: CalendarDate): string {
  const text = inWords(FULL, date);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `2026-11` as `novembre 2026`. */
export function monthInWords(month: string): string {
  return longDate(`${month}-02`).slice(2);
}

/** `2026-11-24` as `nov. 2026`, under an axis. */
export function shortMonth(date: CalendarDate): string {
  return SHORT_MONTH().format(Date.parse(date));
}

/** The number of a month from its name, whole or cut after three letters (`janvier`, `Févr`); null when it is none. */
export function monthNamed(text: string): number | null {
  const name = normalisedText(text);
  if (name.length < 3 || name === 'jui') return null;
  return monthNames().findIndex((month) => month.startsWith(name)) + 1 || null;
}

/** An instant (ISO) at the clock of Paris: `22/11/2026 à 14:05`. */
export function instantInParis(instant: string | Absent): string {
  return isAbsent(instant) ? NOTHING : PARIS().format(Date.parse(instant)).replace(' ', ' à ');
}

/** `Intl` writes « 1 janvier »; the first of a month is an ordinal in French. */
function inWords(format: () => Intl.DateTimeFormat, date: CalendarDate): string {
  return format()
    .format(Date.parse(`${date}T00:00:00Z`))
    .replace(/(?<!\d)1(?= \p{L})/u, '1er');
}

let names: readonly string[] | undefined;

/** The twelve months without their accents, as typed texts are compared. */
function monthNames(): readonly string[] {
  return (names ??= Array.from({ length: 12 }, (_, index) =>
    normalisedText(MONTH().format(Date.UTC(2026, index, 1))),
  ));
}
