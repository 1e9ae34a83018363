import { NATURE_WORDS } from '../../../contracts/domain/register-words';
import { type Nature } from '../../../contracts/domain/register-terms';
import { type Condition, condition } from './condition';
import { listed } from '../../../shared/domain/french';

/** The rule is about these natures only. */
export function natureIs(...natures: readonly Nature[]): Condition {
  const scope = listed(
    natures.map((nature) => NATURE_WORDS[nature]),
    'ou',
  );
  return condition({
    subjects: ['nature'],
    holds: ({ nature }) => natures.includes(nature),
    met: ({ facts }) => `nature : ${facts.nature === null ? 'indifférente' : NATURE_WORDS[facts.nature]}`,
    unmet: ({ facts }) =>
      `la règle vise : ${scope}${facts.nature === null ? '' : ` (ici : ${NATURE_WORDS[facts.nature]})`}`,
  });
}
