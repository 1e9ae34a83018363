import { type AssessmentRecord } from './assessment.entity';
import { contentKey } from './content-key';
import { type FactName, factNamed } from './domain/facts/facts';
import { type StatedFacts } from './domain/facts/register-facts';
import { type SharedFacts, type SharedValue } from './shared-facts.entity';
import { type Verdict } from './verdict.entity';

/** The values of a contract's facts as they are kept: those that many have alike apart from its own. */
export interface KeptValues {
  readonly shared: SharedFacts;
  readonly own: readonly unknown[];
}

/** An amount that several facts have is kept once: the need of a single lot is that lot. */
export function valuesToKeep(facts: StatedFacts): KeptValues {
  const own: unknown[] = [];
  const seen = new Map<unknown, number>();
  const values = Object.entries(facts).map(([name, { value }], place): SharedValue => {
    if (factNamed(name as FactName).isOfFew) return value as SharedValue;
    const as = typeof value === 'number' ? seen.get(value) : undefined;
    if (as !== undefined) return { as };
    seen.set(value, place);
    own.push(value);
    return null;
  });
  return { shared: { id: contentKey(values), values }, own };
}

/** The facts that an assessment was made on, each with its origin. */
export function factsKept(
  { factValues }: Pick<AssessmentRecord, 'factValues'>,
  { facts }: Pick<Verdict, 'facts'>,
  { values }: SharedFacts,
): StatedFacts {
  const own = factValues[Symbol.iterator]();
  const whole: unknown[] = [];
  for (const value of values) whole.push(valueOf(value, whole, own));
  return Object.fromEntries(facts.map(([name, origin], place) => [name, { value: whole[place], origin }]));
}

function valueOf(value: SharedValue, before: readonly unknown[], own: Iterator<unknown>): unknown {
  if (value === null) return own.next().value;
  return typeof value === 'object' && 'as' in value ? before[value.as] : value;
}
