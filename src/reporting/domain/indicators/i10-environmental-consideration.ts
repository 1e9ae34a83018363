import { countOf, shares } from './contract-definitions';
import { hasEnvironmentalConsideration, isEnvironmentalNotStated, isInShares } from './contract-facts';
import { type ContractDefinition } from './indicator';

/** I10: contracts with an environmental clause or criterion. */
export const environmentalConsideration: readonly ContractDefinition[] = [
  ...shares(
    { id: 'I10', label: 'Marchés avec considération environnementale' },
    hasEnvironmentalConsideration,
  ),
  countOf(
    {
      id: 'I10',
      label: 'Considération environnementale non renseignée',
      line: 'not-stated',
      better: 'lower',
    },
    (row) => isInShares(row) && isEnvironmentalNotStated(row),
  ),
];
