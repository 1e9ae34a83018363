import { CsvRecordReader } from './record-reader';

const candidates = [';', ',', '\t', '|'] as const;
const LOOKED_AT = 200;
const ENOUGH_COLUMNS = 12;

/** Excel's own directive, alone on the first line: `sep=;`. */
export function statedDelimiter(head: string): string | undefined {
  return /^sep=(.)\r?\n/i.exec(head)?.[1];
}

/**
 * The separator that cuts the first records into the most regular table. French lists hold decimal commas,
 * so regularity counts more than the number of columns. `;` where nothing tells.
 */
export function guessDelimiter(head: string): string {
  let best: string = ';';
  let bestScore = 0;
  for (const candidate of candidates) {
    const score = regularity(head, candidate);
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

function regularity(head: string, delimiter: string): number {
  const records = new CsvRecordReader(delimiter, Infinity).feed(head, true).slice(0, LOOKED_AT);
  const widths = records
    .filter(({ fields }) => fields.some((field) => field.trim() !== ''))
    .map(({ fields }) => fields.length);
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    best = Math.max(best, (count / widths.length) ** 2 * Math.min(width - 1, ENOUGH_COLUMNS));
  }
  return best;
}
