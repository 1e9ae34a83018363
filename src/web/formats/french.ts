/** Values in French form, as pages show them. `Intl` groups thousands with U+202F; null reads as a dash. */
export const NOTHING = '—';

const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const upToTwo = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });
const longDate = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const fullDate = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'full', timeZone: 'UTC' });
const parisInstant = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});

const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';

/** `Intl` writes "1 janvier"; the first of a month is an ordinal in French. */
function withFirst(date: string): string {
  return date.replace(/(?<!\d)1(?= \p{L})/u, '1er');
}

type Absent = null | undefined;

function isAbsent(value: unknown): value is Absent | '' {
  return value === null || value === undefined || value === '';
}

/** `Intl` writes a hyphen; a table of figures wants the sign that is as wide as a digit. */
function withMinusSign(text: string): string {
  return text.replace(/^-/, '−');
}

function written(format: Intl.NumberFormat, value: number | string | Absent, unit = ''): string {
  return isAbsent(value) ? NOTHING : withMinusSign(format.format(Number(value))) + unit;
}

/** Whole cents as `1 234,56 €`. */
export function euros(cents: number | Absent): string {
  return written(twoDecimals, isAbsent(cents) ? null : cents / 100, `${NO_BREAK_SPACE}€`);
}

/** Whole cents rounded to the euro: `216 000 €`. */
export function roundedEuros(cents: number | Absent): string {
  return written(whole, isAbsent(cents) ? null : Math.round(cents / 100), `${NO_BREAK_SPACE}€`);
}

/** Whole cents in a column whose header says the unit: `216 000`. */
export function plainEuros(cents: number | Absent): string {
  return written(whole, isAbsent(cents) ? null : Math.round(cents / 100));
}

/** Whole cents in millions: `61,2 M€`. */
export function millions(cents: number | Absent): string {
  return written(oneDecimal, isAbsent(cents) ? null : cents / 100_000_000, `${NO_BREAK_SPACE}M€`);
}

/** A number, grouped: `1 607`; at most two decimals. */
export function grouped(value: number | string | Absent): string {
  return written(upToTwo, value);
}

/** Hundredths of an hour: `960 h`, `12,5 h`. */
export function hours(hundredths: number | Absent): string {
  return written(upToTwo, isAbsent(hundredths) ? null : hundredths / 100, `${NO_BREAK_SPACE}h`);
}

/** Hundredths of an hour in a column whose header says the unit: `46,00`. */
export function plainHours(hundredths: number | Absent): string {
  return written(twoDecimals, isAbsent(hundredths) ? null : hundredths / 100);
}

/** A fraction of 1 (number or decimal text) as a percentage: `29 %`; `decimals` is 0, 1 or 2. */
export function percent(fraction: number | string | Absent, decimals = 0): string {
  const format = decimals === 0 ? whole : decimals === 1 ? oneDecimal : twoDecimals;
  return written(format, isAbsent(fraction) ? null : Number(fraction) * 100, `${NARROW_SPACE}%`);
}

/** `2026-11-22` as `22/11/2026`. */
export function shortDate(date: string | Absent): string {
  return isAbsent(date) ? NOTHING : date.slice(0, 10).split('-').reverse().join('/');
}

/** `2026-11-22` as `22 novembre 2026`, `2026-11-01` as `1er novembre 2026`. */
export function dateInWords(date: string | Absent): string {
  return isAbsent(date) ? NOTHING : withFirst(longDate.format(Date.parse(`${date}T00:00:00Z`)));
}

/** `2026-11` as `novembre 2026`. */
export function monthInWords(month: string | Absent): string {
  return isAbsent(month) ? NOTHING : dateInWords(`${month}-01`).replace(/^1er /, '');
}

/** `2026-11-24` as `Mardi 24 novembre 2026`. */
export function dayInWords(date: string | Absent): string {
  if (isAbsent(date)) return NOTHING;
  const text = withFirst(fullDate.format(Date.parse(`${date}T00:00:00Z`)));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An instant (ISO) at the clock of Paris: `22/11/2026 à 14:05`. */
export function instantInParis(instant: string | Absent): string {
  return isAbsent(instant) ? NOTHING : parisInstant.format(Date.parse(instant)).replace(' ', ' à ');
}

/** The word that agrees with the number: 0 and 1 are singular in French. */
export function agreed(count: number, singular: string, plural: string): string {
  return `${grouped(count)}${NO_BREAK_SPACE}${Math.abs(count) < 2 ? singular : plural}`;
}
