/** What is not known, in a table or a sentence: never a zero. */
export const NOTHING = '—';
/** A unit stands behind it, as before « : » and « % »; between thousands `Intl` writes the narrow U+202F. */
export const NO_BREAK_SPACE = '\u00a0';

/** A number or a decimal text; what is absent reads as a dash. */
export type Figure = number | string | null | undefined;

const MOST_WRITTEN = 1000;

/** Keeps what was written of the last texts: the amounts and days of a contract come back in each of its sentences. */
export function keeping(write: (text: string) => string): (text: string) => string {
  const written = new Map<string, string>();
  return (text) => {
    const before = written.get(text);
    if (before !== undefined) return before;
    if (written.size >= MOST_WRITTEN) written.clear();
    const now = write(text);
    written.set(text, now);
    return now;
  };
}

/** Made when first needed: the first format loads the data of the language, tens of milliseconds. */
function numberFormat(least: number, most: number, more: Intl.NumberFormatOptions = {}) {
  let made: Intl.NumberFormat | undefined;
  return keeping((text) => {
    made ??= new Intl.NumberFormat('fr-FR', {
      minimumFractionDigits: least,
      maximumFractionDigits: most,
      signDisplay: 'negative',
      ...more,
    });
    return made.format(text as Intl.StringNumericLiteral).replace('-', '−');
  });
}

export const WHOLE = numberFormat(0, 0);
export const UP_TO_ONE = numberFormat(0, 1);
export const UP_TO_TWO = numberFormat(0, 2);
export const TWO_DECIMALS = numberFormat(2, 2);
const ONE_DECIMAL = numberFormat(1, 1);
const EVERY_DECIMAL = numberFormat(0, 20);
const POINTS = numberFormat(1, 1, { signDisplay: 'exceptZero' });
const PERCENT = numberFormat(0, 2, { style: 'percent' });
const PERCENT_WITH_TENTH = numberFormat(1, 1, { style: 'percent' });
const SHORT_PERCENT = numberFormat(0, 1, { style: 'percent' });

/** In a format; a half goes away from zero on the decimal as written, and the minus is as wide as a digit. */
export function inFormat(format: (text: string) => string, value: Figure): string {
  return isAbsent(value) ? NOTHING : format(String(value));
}

export function isAbsent(value: unknown): value is null | undefined | '' {
  return value === null || value === undefined || value === '';
}

/** `1 607`, at most two decimals. */
export const grouped = (value: Figure): string => inFormat(UP_TO_TWO, value);

/** `0,125`: every decimal that is given. */
export const exactNumber = (value: Figure): string => inFormat(EVERY_DECIMAL, value);

/** `25,6`, `25,0`: one decimal. */
export const toTenth = (value: Figure): string => inFormat(ONE_DECIMAL, value);

/** A fraction of 1 as `5 %`, `12,25 %`: what a text of law says. */
export const percent = (fraction: Figure): string => inFormat(PERCENT, fraction);

/** A fraction of 1 as `29,0 %`: a computed rate. */
export const percentWithTenth = (fraction: Figure): string => inFormat(PERCENT_WITH_TENTH, fraction);

/** A fraction of 1 as `29 %`, `29,1 %`: a target, a rate in a sentence. */
export const shortPercent = (fraction: Figure): string => inFormat(SHORT_PERCENT, fraction);

/** A gap in points: `+12,0 pts`, `−1,9 pt`. */
export function gapInPoints(points: Figure): string {
  const written = inFormat(POINTS, points);
  const size = Number(written.replace(/[^\d,]/g, '').replace(',', '.'));
  return withUnit(written, size < 2 ? 'pt' : 'pts');
}

/** A gap written already, with its plus where it is one. */
export const signed = (text: string, gap: Figure): string => (Number(gap) > 0 ? `+${text}` : text);

/** `36 mois`, `12 €/h`; a dash bears no unit. */
export function withUnit(written: string, unit: string): string {
  return written === NOTHING ? NOTHING : `${written}${NO_BREAK_SPACE}${unit}`;
}
