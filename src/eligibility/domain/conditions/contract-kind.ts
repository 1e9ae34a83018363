import { KIND_WORDS } from '../../../contracts/domain/register-words';
import { type ContractKind } from '../../../contracts/domain/register-terms';
import { type Condition, condition } from './condition';
import { listed } from '../../../shared/domain/french';

/** The article is about these kinds of contract only. */
function ofKind(...kinds: readonly ContractKind[]): Condition {
  return condition({
    subjects: ['contractKind'],
    holds: ({ contractKind }) => kinds.includes(contractKind),
    met: ({ facts }) =>
      facts.contractKind === null ? 'type de contrat indifférent' : `c'est ${KIND_WORDS[facts.contractKind]}`,
    unmet: ({ facts }) => {
      const scope = listed(
        kinds.map((kind) => KIND_WORDS[kind]),
        'ou',
      );
      const actual = facts.contractKind === null ? '' : `, et c'est ${KIND_WORDS[facts.contractKind]}`;
      return `l'article vise ${scope}${actual}`;
    },
  });
}

export const isContract = ofKind('contract');
export const isConcession = ofKind('concession');
/** Defence contracts are reserved under the same articles (art. L2313-6 CCP). */
export const isContractOrDefence = ofKind('contract', 'defence');
export const isContractOrConcession = ofKind('contract', 'concession');
