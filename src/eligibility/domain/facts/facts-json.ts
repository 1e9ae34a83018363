import { type FactJson, type FactsJson } from '../verdict/assessment';
import { type EligibilityFacts, FACT_NAMES, type FactName, factNamed } from './facts';

/** The known facts, in the order of the contract with the outside. */
export function factsJson(facts: EligibilityFacts): FactsJson {
  return { id: facts.id, ...knownFacts(facts, FACT_NAMES) };
}

/** Those of the named facts that are known. */
export function knownFacts(
  facts: EligibilityFacts,
  names: readonly FactName[],
): { [F in FactName]?: FactJson } {
  const known: { [F in FactName]?: FactJson } = {};
  for (const name of names) {
    const value = facts[name];
    if (value === null) continue;
    known[name] = factNamed(name).json?.(value as never) ?? value;
  }
  return known;
}
