import { DomainError } from '../../shared/domain/domain-error';

export function noBuyer(): DomainError {
  return new DomainError(
    'invalid',
    'no-buyer-to-report',
    'Le registre ne contient aucun acheteur : il n’y a rien à publier. Importez d’abord une liste de marchés.',
  );
}
