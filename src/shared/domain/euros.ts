/**
 * An amount in whole cents, excl. VAT (HT). A safe integer: below 90 000 billion euros. A number for whoever computes, but
 * never to be taken for hours: the unit is for the compiler alone.
 */
export type Cents = number & { readonly unit?: 'cents'; valueOf(): number };

const EURO_TEXT = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/;

/** Reads a decimal text in euros ("216000", "216000.5") as whole cents; null when it is not one. */
export function centsFromEuros(text: string): Cents | null {
  const match = EURO_TEXT.exec(text.trim());
  if (!match) return null;
  const [, sign, units = '0', fraction = ''] = match;
  const cents = Number(units) * 100 + Number(fraction.padEnd(2, '0'));
  return sign === '-' && cents !== 0 ? -cents : cents;
}

/** Writes whole cents as a decimal text in euros, always with two decimals: `"216000.00"`. */
export function eurosText(cents: Cents): string {
  const absolute = Math.abs(cents);
  const text = `${Math.trunc(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
  return cents < 0 ? `-${text}` : text;
}

/** Adds amounts; throws a RangeError rather than lose a cent beyond the safe integers. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  if (!Number.isSafeInteger(total)) throw new RangeError('A sum of amounts left the exact integers.');
  return total;
}
