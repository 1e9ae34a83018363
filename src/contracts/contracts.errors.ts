import { DomainError } from '../shared/domain/domain-error';

export function unknownContract(id: string): DomainError {
  return new DomainError(
    'not-found',
    'unknown-contract',
    'Ce marché n’existe pas, ou il ne fait pas partie de ceux qui vous sont confiés. Retrouvez-le par la liste des marchés.',
    { id },
  );
}

/** One that a person named by its SIRET, or one that a page held by its id: an id is never shown. */
export function unknownBuyer(siret: string | null): DomainError {
  return new DomainError(
    'not-found',
    'unknown-buyer',
    `${siret === null ? 'Cet acheteur' : `L’acheteur ${siret}`} n’existe pas dans cette base, ou il ne fait pas partie de ceux qui vous sont confiés. ${siret === null ? 'Retrouvez-le par la liste des acheteurs' : 'Vérifiez son SIRET'}.`,
    { siret },
  );
}

export function wrongSiret(value: string): DomainError {
  return new DomainError(
    'invalid',
    'wrong-siret',
    `« ${value} » n’est pas un SIRET : il faut 14 chiffres avec une clé juste. Vérifiez la saisie.`,
    { value },
  );
}

export function missingSubject(): DomainError {
  return new DomainError(
    'invalid',
    'missing-subject',
    'L’objet du marché manque : c’est lui qui permet de le reconnaître. Saisissez-le en quelques mots.',
  );
}
