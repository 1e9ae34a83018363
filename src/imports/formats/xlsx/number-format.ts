/**
 * How a stored number is meant: the format decides whether 45000 is an amount or a day. A spreadsheet makes
 * the first of the month of a typed « 03/2025 » and shows it without its day: such a day was never stated.
 */
export type NumberMeaning = 'plain' | 'percent' | 'date' | 'month' | 'year' | 'duration';

/** Formats without a code in the file, ECMA-376 part 1, 18.8.30 (27-36 and 50-58: East Asian dates). */
const builtIn: readonly (readonly [from: number, to: number, meaning: NumberMeaning])[] = [
  [9, 10, 'percent'],
  [14, 16, 'date'],
  [17, 17, 'month'],
  [18, 21, 'duration'],
  [22, 22, 'date'],
  [27, 36, 'date'],
  [45, 47, 'duration'],
  [50, 58, 'date'],
];

export function meaningOfBuiltIn(id: number): NumberMeaning {
  return builtIn.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'plain';
}

/** Reads a format code (`dd/mm/yyyy`, `[h]:mm`, `0.0%`); only its first section counts. */
export function meaningOfCode(code: string): NumberMeaning {
  const letters = firstSectionWithoutLiterals(code);
  if (/general|standard/i.test(letters)) return 'plain';
  if (/\[(h+|m+|s+)\]/i.test(letters)) return 'duration';
  const bare = letters.replace(/\[[^\]]*\]/g, '');
  // Files store English letters; a few writers store the French ones of the screen (jj/mm/aaaa).
  if (/[dj]/i.test(bare)) return 'date';
  if (/[hs]/i.test(bare)) return /y|aa/i.test(bare) ? 'date' : 'duration';
  if (/m/i.test(bare)) return 'month';
  if (/y|aa/i.test(bare)) return 'year';
  return bare.includes('%') ? 'percent' : 'plain';
}

function firstSectionWithoutLiterals(code: string): string {
  const bare = code.replace(/"[^"]*"/g, '').replace(/\\.|[_*]./g, '');
  return bare.split(';')[0] ?? '';
}
