import { type AssessmentRecord } from './assessment.entity';
import { contentKey } from './content-key';
import { type FactName, factNamed } from './domain/facts/facts';
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

const MOST_REMEMBERED = 4_000;
const forms = new Map<string, FactsForm>();

/** An amount that several facts have is kept once: the need of a single lot is that lot. */
export function factsToKeep(facts: StatedFacts): FactsToKeep {
  const own: unknown[] = [];
  const places: number[] = [];
  let place = 0;
  let text = '';
  for (const name in facts) {
    const { value, origin } = facts[name] as OriginatedFact;
    text += `${name} ${origin} `;
    if (isOfFew(name)) text += `${JSON.stringify(value)}|`;
    else {
      const as = typeof value === 'number' ? places[own.indexOf(value)] : undefined;
      text += as === undefined ? '|' : `${as}|`;
      if (as === undefined) {
        own.push(value);
        places.push(place);
      }
    }
    place += 1;
  }
  return { form: formOf(text, facts), own };
}

function formOf(text: string, facts: StatedFacts): FactsForm {
  const known = forms.get(text);
  if (known !== undefined) return known;
  if (forms.size >= MOST_REMEMBERED) forms.clear();
  const form = formAnew(facts);
  forms.set(text, form);
  return form;
}

function formAnew(facts: StatedFacts): FactsForm {
  const places = new Map<unknown, number>();
  const values = Object.entries(facts).map(([name, { value }], place): SharedValue => {
    if (isOfFew(name)) return value as SharedValue;
    const as = typeof value === 'number' ? places.get(value) : undefined;
    if (as === undefined) places.set(value, place);
    return as === undefined ? null : { as };
  });
  return {
    facts: Object.entries(facts).map(([name, { origin }]) => [name, origin] as const),
    shared: { id: contentKey(JSON.stringify(values)), values },
  };
}

function isOfFew(name: string): boolean {
  return factNamed(name as FactName).isOfFew === true;
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
