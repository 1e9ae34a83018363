import { EXCEPTION_WORDS } from '../../../eligibility/domain/sentences/fact-words';
import { type CountedContract as Row } from '../rows';
import { countOf } from './contract-definitions';
import { hasSocialClause, isInShares, isReserved } from './contract-facts';
import { type ContractDefinition } from './indicator';

/** The duty of art. L2112-2-1 CCP applies to this contract. */
export const isConcerned = (row: Row): boolean => isInShares(row) && row.socialDuty === 'applies';

/** A social clause answers the duty; so does a reservation, which is itself a condition on who performs. */
const hasCondition = (row: Row): boolean => hasSocialClause(row) || isReserved(row);

/** A recorded ground, open to this contract and motivated, stands in for the condition. */
const isExcused = (row: Row): boolean =>
  isConcerned(row) && !hasCondition(row) && row.exception?.valid === true;

const line = (name: string | null, label: string, counts: (row: Row) => boolean): ContractDefinition =>
  countOf({ id: 'I18', label, ...(name === null ? {} : { line: name }), better: better(name) }, counts);

const better = (name: string | null): 'higher' | 'lower' =>
  name === null || name === 'with-condition' ? 'higher' : 'lower';

/** I18: what became of the contracts under the duty; the line without reason must be zero. */
export const socialDuty: readonly ContractDefinition[] = [
  line(null, 'Marchés soumis à l’article L2112-2-1', isConcerned),
  line(
    'with-condition',
    'Soumis à L2112-2-1 : avec condition sociale',
    (row) => isConcerned(row) && hasCondition(row),
  ),
  line('exception', 'Soumis à L2112-2-1 : dérogation motivée', isExcused),
  ...Object.entries(EXCEPTION_WORDS).map(([code, label]) =>
    line(
      `exception:${code}`,
      `Dérogation motivée : ${label} (${code})`,
      (row) => isExcused(row) && row.exception?.code === code,
    ),
  ),
  line(
    'without-reason',
    'Soumis à L2112-2-1 : sans condition ni motif',
    (row) => isConcerned(row) && !hasCondition(row) && row.exception?.valid !== true,
  ),
  line(
    'undetermined',
    'Soumission à L2112-2-1 indéterminée, faits à compléter',
    (row) => isInShares(row) && (row.socialDuty === 'undetermined' || row.socialDuty === null),
  ),
];
