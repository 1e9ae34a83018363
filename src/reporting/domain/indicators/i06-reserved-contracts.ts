import { RESERVED_TO_WORDS } from '../../../contracts/domain/register-words';
import { RESERVATIONS } from '../../../contracts/domain/register-terms';
import { countAndValue } from './contract-definitions';
import { isInShares, isReserved } from './contract-facts';
import { type ContractDefinition } from './indicator';

/** I06: reserved contracts by kind of operator (art. L2113-12 to L2113-16 CCP). */
export const reservedContracts: readonly ContractDefinition[] = [
  ...countAndValue({ id: 'I06', label: 'Marchés réservés' }, (row) => isInShares(row) && isReserved(row)),
  ...RESERVATIONS.flatMap((kind) =>
    countAndValue(
      { id: 'I06', label: `Marchés réservés : ${RESERVED_TO_WORDS[kind]}`, line: kind },
      (row) => isInShares(row) && row.reservation === kind,
    ),
  ),
  ...countAndValue(
    { id: 'I06', label: 'Marchés réservés : type non renseigné', line: 'not-stated' },
    (row) => isInShares(row) && isReserved(row) && row.reservation === null,
  ),
];
