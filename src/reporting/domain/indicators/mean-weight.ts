import { type CountedContract } from '../rows';
import { isInShares, isPositive, oneEach, weightMeasure } from './contract-facts';
import { type ContractDefinition } from './indicator';

/** Mean weight of a criterion over the contracts that state one: sum of weights over their number. */
export function meanWeight(
  id: string,
  label: string,
  weightOf: (row: CountedContract) => string | null,
): ContractDefinition {
  const counts = (row: CountedContract): boolean => isInShares(row) && isPositive(weightOf(row));
  return {
    id,
    label,
    line: 'mean-weight',
    population: 'contracts',
    basis: 'count',
    unit: 'rate',
    better: 'higher',
    numerator: { counts, measure: weightMeasure(weightOf) },
    base: { counts, measure: oneEach },
  };
}
