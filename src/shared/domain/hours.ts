import { hundredthsText, readHundredths } from './hundredths';

/** Hours in whole hundredths (12 h 30 = 1250): no floating-point sum reaches a report. Never to be taken for cents. */
export type HundredthsOfHour = number & { readonly unit?: 'hundredths of an hour'; valueOf(): number };

/** Reads a decimal text in hours ("12.5") as hundredths; null when it is not one. */
export function hundredthsFromHours(text: string): HundredthsOfHour | null {
  return readHundredths(text, 9);
}

/** Writes hundredths as a decimal text in hours with two decimals: `"12.50"`. */
export function hoursText(hundredths: HundredthsOfHour): string {
  return hundredthsText(hundredths);
}
