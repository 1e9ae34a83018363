import { countOf, shares } from './contract-definitions';
import { hasSocialConsideration, isInShares, isSocialNotStated } from './contract-facts';
import { type ContractDefinition } from './indicator';

/** I02: contracts with a social clause, a social criterion, or reserved. */
export const socialConsideration: readonly ContractDefinition[] = [
  ...shares({ id: 'I02', label: 'Marchés avec considération sociale' }, hasSocialConsideration),
  countOf(
    { id: 'I02', label: 'Considération sociale non renseignée', line: 'not-stated', better: 'lower' },
    (row) => isInShares(row) && isSocialNotStated(row),
  ),
];
