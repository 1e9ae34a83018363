import { DomainError } from '../shared/domain/domain-error';

export function wrongBuyerSiret(siret: string): DomainError {
  return new DomainError(
    'invalid',
    'wrong-buyer-siret',
    `« ${siret} » n’est pas un SIRET : il faut 14 chiffres, le dernier étant la clé de contrôle. Recopiez-le depuis l’avis de situation de l’INSEE.`,
    { field: 'siret', siret },
  );
}

export function missingBuyerName(): DomainError {
  return new DomainError(
    'invalid',
    'missing-buyer-name',
    'Le nom de l’acheteur est vide : écrivez celui qui doit paraître sur les pages et les rapports.',
    { field: 'name' },
  );
}

export function buyerExists(siret: string): DomainError {
  return new DomainError(
    'conflict',
    'buyer-exists',
    `Un acheteur porte déjà le SIRET ${siret}. Modifiez sa fiche au lieu d’en créer une autre.`,
    { field: 'siret', siret },
  );
}
