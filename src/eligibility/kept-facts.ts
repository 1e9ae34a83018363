import { type AssessmentRecord } from './assessment.entity';
import { contentKey } from './content-key';
import { FACT_NAMES, factNamed } from './domain/facts/facts';
import { type OriginatedFact, type StatedFacts } from './domain/facts/register-facts';
import { type SharedFacts, type SharedValue } from './shared-facts.entity';
import { type Verdict } from './verdict.entity';

/** Which facts are known, where they come from, and of their values those that many contracts have alike. */
export interface FactsForm {
  readonly facts: Verdict['facts'];
  readonly shared: SharedFacts;
}

/** The facts of a contract as they are kept: contracts that have the same form share it, the other values are their own. */
export interface FactsToKeep {
  readonly form: FactsForm;
  readonly own: readonly unknown[];
}

/** Forms by what makes them, one step for each: a walk costs a fifth of a text of all of it. */
class Step {
  private readonly next = new Map<unknown, Step>();
  form: FactsForm | undefined;

  to(key: unknown): Step {
    const known = this.next.get(key);
    if (known !== undefined) return known;
    const made = new Step();
    this.next.set(key, made);
    return made;
  }
}

const MOST_REMEMBERED = 1_000;
const OF_FEW: ReadonlySet<string> = new Set(FACT_NAMES.filter((name) => factNamed(name).isOfFew));
let forms = new Step();
let remembered = 0;

/** An amount that several facts have is kept once: the need of a single lot is that lot. */
export function factsToKeep(facts: StatedFacts): FactsToKeep {
  const own: unknown[] = [];
  const places: number[] = [];
  let place = 0;
  let step = forms;
  for (const name in facts) {
    const { value, origin } = facts[name] as OriginatedFact;
    step = step.to(name).to(origin);
    if (OF_FEW.has(name)) step = step.to(Array.isArray(value) ? JSON.stringify(value) : value);
    else {
      const as = typeof value === 'number' ? places[own.indexOf(value)] : undefined;
      step = step.to(as);
      if (as === undefined) {
        own.push(value);
        places.push(place);
      }
    }
    place += 1;
  }
  return { form: (step.form ??= formAnew(facts)), own };
}

function formAnew(facts: StatedFacts): FactsForm {
  remembered += 1;
  if (remembered > MOST_REMEMBERED) [forms, remembered] = [new Step(), 0];
  const places = new Map<unknown, number>();
  const values = Object.entries(facts).map(([name, { value }], place): SharedValue => {
    if (OF_FEW.has(name)) return value as SharedValue;
    const as = typeof value === 'number' ? places.get(value) : undefined;
    if (as === undefined) places.set(value, place);
    return as === undefined ? null : { as };
  });
  return {
    facts: Object.entries(facts).map(([name, { origin }]) => [name, origin] as const),
    shared: { id: contentKey(JSON.stringify(values)), values },
  };
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
