import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Header of a column, or label of a field of the form, to what stands there. */
export type Cells = Readonly<Record<string, string | number | readonly string[]>>;
export type JsonRecord = Readonly<Record<string, unknown>>;

/** One case of the table; the head of cases/01-dates-and-duration.yaml says what each key means. */
export interface FactCase {
  readonly name: string;
  readonly list?: readonly Cells[];
  readonly decp?: readonly JsonRecord[];
  readonly concessions?: readonly JsonRecord[];
  readonly form?: readonly Cells[];
  readonly decisions?: readonly Cells[];
  readonly asked?: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly derived?: Readonly<Record<string, string>>;
  readonly page?: readonly string[];
  readonly sentences?: Readonly<Record<string, string>>;
  readonly hours?: string;
}

const folder = join(__dirname, 'cases');

export const FACT_CASES: readonly FactCase[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as FactCase[]);

/** Keeps the cases apart in one register: it begins every number and reference. */
export function keyOf(one: FactCase): string {
  return `F${String(FACT_CASES.indexOf(one) + 1).padStart(3, '0')}`;
}

/** The subject of a line of a case, from 1: no two lines of the register share one. */
export function subjectOf(one: FactCase, line: number): string {
  return `Besoin ${keyOf(one)}, ligne ${line}`;
}

/** Each line of the cases that state such lines, with its own key, number and subject. */
export function linesOf<T>(
  cases: readonly FactCase[],
  lines: (one: FactCase) => readonly T[] | undefined,
): { readonly key: string; readonly number: string; readonly subject: string; readonly cells: T }[] {
  return cases.flatMap((one) =>
    (lines(one) ?? []).map((cells, index) => ({
      key: keyOf(one),
      number: `${keyOf(one)}-${index + 1}`,
      subject: subjectOf(one, index + 1),
      cells,
    })),
  );
}
