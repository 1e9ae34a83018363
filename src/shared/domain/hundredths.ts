/** Reads a decimal text ("216000", "12.5"), so many digits at most before the point, as hundredths; null when it is not one. */
export function readHundredths(text: string, digits: number): number | null {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, units = '0', fraction = ''] = match;
  if (units.length > digits) return null;
  const hundredths = Number(units) * 100 + Number(fraction.padEnd(2, '0'));
  return sign === '-' && hundredths !== 0 ? -hundredths : hundredths;
}

/** Writes hundredths as a decimal text, always with two decimals: `"216000.00"`. */
export function hundredthsText(hundredths: number): string {
  const absolute = Math.abs(hundredths);
  const text = `${Math.trunc(absolute / 100)}.${String(absolute % 100).padStart(2, '0')}`;
  return hundredths < 0 ? `-${text}` : text;
}
