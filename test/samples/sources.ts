import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'papaparse';
import { packageRoot } from '../../src/platform/package-root';

/** A line of a source file, by column name; an absent column reads as an empty text. */
export type SourceLine = (column: string) => string;

const folder = join(packageRoot, 'data', 'samples', 'sources');

/** Reads `data/samples/sources/NAME.csv` (UTF-8, `;`, one header line). */
export function readSource(name: string): SourceLine[] {
  const text = readFileSync(join(folder, `${name}.csv`), 'utf8');
  const { data, errors } = parse<Record<string, string>>(text, {
    header: true,
    delimiter: ';',
    skipEmptyLines: true,
  });
  const [first] = errors;
  if (first)
    throw new Error(`data/samples/sources/${name}.csv, line ${(first.row ?? 0) + 2}: ${first.message}`);
  return data.map((line) => (column) => line[column] ?? '');
}

/** A number of a source line; an empty cell is 0. */
export function sourceNumber(line: SourceLine, column: string): number {
  const value = Number(line(column));
  if (Number.isNaN(value)) throw new Error(`Column ${column}: « ${line(column)} » is not a number.`);
  return value;
}

/** The lines grouped by the text of one column, in their first order. */
export function groupedBy(lines: readonly SourceLine[], column: string): Map<string, SourceLine[]> {
  const groups = new Map<string, SourceLine[]>();
  for (const line of lines) groups.set(line(column), [...(groups.get(line(column)) ?? []), line]);
  return groups;
}
