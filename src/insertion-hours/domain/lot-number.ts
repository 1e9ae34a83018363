import { normalisedText } from '../../shared/domain/normalised-text';

/** What two writings of one lot share: `3`, `03`, `Lot 3` and `lot n° 3` are the same. */
export function lotKey(lot: string | null): string | null {
  if (lot === null) return null;
  const bare = normalisedText(lot)
    .replace(/^lot(?= |\d)/, '')
    .trim()
    .replace(/^n(?:o|umero)?(?= |\d)/, '')
    .trim();
  return bare === '' ? null : bare.replace(/^0+(?=\d)/, '');
}

/** What two writings of one contract number share: case, spaces and punctuation do not tell them apart. */
export function numberKey(number: string): string {
  return normalisedText(number).replaceAll(' ', '');
}
