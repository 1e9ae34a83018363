import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { packageRoot } from '../platform/package-root';
import { type Certainty, type HoursPractice } from './domain/hours-practice';
import { wrongPracticeFile } from './insertion-hours.errors';

/** Injection token of the parameters of practice. */
export const HOURS_PRACTICE = Symbol('HOURS_PRACTICE');

const FILE = join('data', 'rules', 'insertion-hours', 'practice.yaml');
const CERTAINTIES: readonly Certainty[] = ['seen', 'secondary', 'memory'];

interface PracticeFile {
  readonly etpDivisors: readonly { code: string; label: string; hours: number; certainty: Certainty }[];
  readonly plausibleMonthlyHours: { readonly hours: number };
  readonly eligibilityMonths: { readonly months: number };
}

/** Reads and checks the file once, at start. */
export function readHoursPractice(root: string = packageRoot): HoursPractice {
  const file = parse(readFileSync(join(root, FILE), 'utf8')) as PracticeFile;
  const etpDivisors = file.etpDivisors.map(({ code, label, hours, certainty }) => {
    if (!CERTAINTIES.includes(certainty)) throw wrongPracticeFile(FILE, `etpDivisors.${code}.certainty`);
    return { code, label, hours: positive(hours, `etpDivisors.${code}`), certainty };
  });
  return {
    etpDivisors,
    plausibleMonthlyHours: positive(file.plausibleMonthlyHours.hours, 'plausibleMonthlyHours'),
    eligibilityMonths: positive(file.eligibilityMonths.months, 'eligibilityMonths'),
  };
}

function positive(value: number, place: string): number {
  if (Number.isInteger(value) && value > 0) return value;
  throw wrongPracticeFile(FILE, place);
}
