import { amount } from '../facts/fact-readers';
import { type EligibilityFacts, FACT_NAMES, type FactName, factNamed } from '../facts/facts';
import { type Case } from '../settle/subjects';

/** Where a derived fact comes from, in French: "déduit du CPV", "montant attribué, à défaut d'estimation". */
export type FactOrigins = { readonly [F in FactName]?: string };

export const NO_ORIGINS: FactOrigins = {};

/** Made from the facts of a contract and where they come from, and from nothing else. */
type Writes = (given: Case, origins: FactOrigins) => string;

/** What was written, by the origins, then by each of the facts that were read. */
type Written = Map<unknown, Written | string>;

const MOST_REMEMBERED = 4_000;

/**
 * A sentence, remembered by the facts that it read: noted each time that it is made, so that none is forgotten. It reads
 * no others as long as these are the same. Equal origins are one object. An amount hardly ever comes back: a sentence
 * that says one is made anew.
 */
export class RememberedSentence {
  private facts: readonly FactName[] = [];
  private saysAmount = false;
  private written: Written = new Map();
  private count = 0;

  of(given: Case, origins: FactOrigins, write: Writes): string {
    if (this.saysAmount) return write(given, origins);
    let found = this.written.get(origins);
    for (const name of this.facts) {
      if (found === undefined) break;
      found = (found as Written).get(keyed(given.facts[name]));
    }
    return (found as string | undefined) ?? this.writeNoting(given, origins, write);
  }

  private writeNoting(given: Case, origins: FactOrigins, write: Writes): string {
    const asked = new Set<FactName>(this.facts);
    const noted = new NotedFacts(given.facts, asked) as unknown as EligibilityFacts;
    const text = write({ law: given.law, facts: noted }, origins);
    if (asked.size > this.facts.length) this.learn([...asked]);
    if (!this.saysAmount) this.keep([origins, ...this.facts.map((name) => keyed(given.facts[name]))], text);
    return text;
  }

  private learn(facts: readonly FactName[]): void {
    this.facts = facts;
    this.saysAmount = facts.some((name) => factNamed(name).read === amount);
    this.written.clear();
    this.count = 0;
  }

  private keep(path: unknown[], text: string): void {
    if (this.count >= MOST_REMEMBERED) this.learn(this.facts);
    this.count += 1;
    const last = path.pop();
    let at = this.written;
    for (const key of path) {
      const next = (at.get(key) ?? new Map()) as Written;
      at.set(key, next);
      at = next;
    }
    at.set(last, text);
  }
}

function keyed(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}

/** Gives the facts of a contract, and notes which were asked for. */
class NotedFacts {
  constructor(
    readonly of: EligibilityFacts,
    readonly asked: Set<FactName>,
  ) {}
}
for (const name of FACT_NAMES)
  Object.defineProperty(NotedFacts.prototype, name, {
    get(this: NotedFacts) {
      this.asked.add(name);
      return this.of[name];
    },
  });
