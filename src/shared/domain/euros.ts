import { hundredthsText, readHundredths } from './hundredths';

/**
 * An amount in whole cents, excl. VAT (HT). A safe integer: below 90 000 billion euros. A number for whoever computes, but
 * never to be taken for hours: the unit is for the compiler alone.
 */
export type Cents = number & { readonly unit?: 'cents'; valueOf(): number };

/** Reads a decimal text in euros ("216000", "216000.5") as whole cents; null when it is not one. */
export function centsFromEuros(text: string): Cents | null {
  return readHundredths(text, 13);
}

/** Writes whole cents as a decimal text in euros, always with two decimals: `"216000.00"`. */
export function eurosText(cents: Cents): string {
  return hundredthsText(cents);
}

/** Adds amounts; throws a RangeError rather than lose a cent beyond the safe integers. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  if (!Number.isSafeInteger(total)) throw new RangeError('A sum of amounts left the exact integers.');
  return total;
}
