import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../platform/package-root';

const FILE = join(packageRoot, 'data', 'nomenclatures', 'cpv-2008-control-digits.csv');
const LINE = /^(\d{8});(\d)\r?$/gm;

/** The codes of a nomenclature with the digit that proves each one (`45000000-7`), as files often write them. */
export function withControlDigits(
  labels: ReadonlyMap<string, string>,
): readonly (readonly [code: string, label: string])[] {
  const digits = new Map(
    [...readFileSync(FILE, 'utf8').matchAll(LINE)].map(([, code = '', digit = '']) => [code, digit]),
  );
  return [...labels].map(([code, label]) => {
    const digit = digits.get(code);
    return [digit === undefined ? code : `${code}-${digit}`, label] as const;
  });
}
