import { eurosText } from '../../../shared/domain/euros';
import { type FactJson, type FactsJson } from '../verdict/assessment';
import { type EligibilityFacts, FACT_NAMES, type FactName } from './facts';

const AMOUNTS: readonly FactName[] = ['needValue', 'lotValue', 'awardedAmount', 'smallLotsTotal'];

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
    known[name] = typeof value === 'number' && AMOUNTS.includes(name) ? eurosText(value) : value;
  }
  return known;
}
