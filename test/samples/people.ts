import { seededRandom, type SeededRandom } from './seeded-random';

/** A person by the declarant's code only: no name exists anywhere in the samples. */
export interface SamplePerson {
  readonly code: string;
  readonly sex: 'F' | 'H';
  readonly birthYear: number;
  /** Codes of the eligible publics (CCAG 2021, group B, and integration paths). */
  readonly statuses: readonly string[];
}

/** An endless series of invented people: 31 % women, 58 % on RSA, 22 % under 26. */
export function* samplePeople(): Generator<SamplePerson> {
  const random = seededRandom(20_261_124);
  for (let rank = 1; ; rank += 1) yield person(rank, random);
}

function person(rank: number, random: SeededRandom): SamplePerson {
  const age = ageOf(random);
  const statuses: string[] = [];
  if (random.next() < 0.58) statuses.push('B_RSA');
  if (age < 26) statuses.push('B_JEUNE');
  if (age > 50) statuses.push('B_SENIOR');
  if (random.next() < 0.2) statuses.push('B_QPV');
  if (random.next() < 0.11) statuses.push('B_TH');
  if (statuses.length === 0 || random.next() < 0.15) statuses.push('B_DELD');
  return {
    code: `VAL-${String(rank).padStart(3, '0')}`,
    sex: random.next() < 0.31 ? 'F' : 'H',
    birthYear: 2026 - age,
    statuses,
  };
}

function ageOf(random: SeededRandom): number {
  const band = random.next();
  if (band < 0.22) return random.between(19, 25);
  return band < 0.84 ? random.between(27, 49) : random.between(51, 60);
}
