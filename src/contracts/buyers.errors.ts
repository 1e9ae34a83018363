import { conflict, invalid } from '../shared/domain/domain-error';

export const wrongBuyerSiret = invalid(
  'wrong-buyer-siret',
  (siret: string) =>
    `« ${siret} » n’est pas un SIRET : il faut 14 chiffres, le dernier étant la clé de contrôle. Recopiez-le depuis l’avis de situation de l’INSEE.`,
  { field: 'siret' },
);

export const missingBuyerName = invalid(
  'missing-buyer-name',
  'Le nom de l’acheteur est vide : écrivez celui qui doit paraître sur les pages et les rapports.',
  { field: 'name' },
);

export const buyerExists = conflict(
  'buyer-exists',
  (siret: string) =>
    `Un acheteur porte déjà le SIRET ${siret}. Modifiez sa fiche au lieu d’en créer une autre.`,
  { field: 'siret' },
);
