import { basename } from 'node:path';
import { DomainError } from '../../shared/domain/domain-error';

/** A file of `data/` that does not hold what the rules need. */
export function unreadableRuleFile(path: string, why: string): DomainError {
  const file = basename(path);
  return new DomainError(
    'invalid',
    'unreadable-rule-file',
    `Le fichier de règles « ${file} » est inutilisable : ${why}. Corrigez-le ou rétablissez celui du dépôt.`,
    { file, why },
  );
}
