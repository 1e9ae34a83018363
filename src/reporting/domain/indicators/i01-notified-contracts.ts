import { isInShares } from './contract-facts';
import { countAndValue } from './contract-definitions';
import { type ContractDefinition } from './indicator';

/** I01: contracts notified in the year, one lot counting once; concessions on their own line. */
export const notifiedContracts: readonly ContractDefinition[] = [
  ...countAndValue({ id: 'I01', label: 'Marchés notifiés' }, isInShares),
  ...countAndValue(
    { id: 'I01', label: 'Concessions notifiées, à part', line: 'concessions' },
    (row) => !isInShares(row),
  ),
  ...countAndValue(
    { id: 'I01', label: 'Marchés notifiés : dont accords-cadres', line: 'frameworks' },
    (row) => isInShares(row) && row.isFramework,
  ),
];
