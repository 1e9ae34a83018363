/** Hours in whole hundredths (12 h 30 = 1250): no floating-point sum reaches a report. Never to be taken for cents. */
export type HundredthsOfHour = number & { readonly unit?: 'hundredths of an hour'; valueOf(): number };

const HOURS_TEXT = /^(-?)(\d{1,9})(?:\.(\d{1,2}))?$/;

/** Reads a decimal text in hours ("12.5") as hundredths; null when it is not one. */
export function hundredthsFromHours(text: string): HundredthsOfHour | null {
  const match = HOURS_TEXT.exec(text.trim());
  if (!match) return null;
  const [, sign, units = '0', fraction = ''] = match;
  const hundredths = Number(units) * 100 + Number(fraction.padEnd(2, '0'));
  return sign === '-' && hundredths !== 0 ? -hundredths : hundredths;
}

/** Writes hundredths as a decimal text in hours with two decimals: `"12.50"`. */
export function hoursText(hundredths: HundredthsOfHour): string {
  const absolute = Math.abs(hundredths);
  const text = `${Math.trunc(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
  return hundredths < 0 ? `-${text}` : text;
}
