import { conflict, invalid, notFound } from '../shared/domain/domain-error';
import { type Limit } from '../shared/domain/perimeter';
import { limitWords } from './domain/limit-words';

export const unknownContract = notFound(
  'unknown-contract',
  'Ce marché n’existe pas, ou il ne fait pas partie de ceux qui vous sont confiés. Retrouvez-le par la liste des marchés.',
);

/** One that a person named by its SIRET, or one that a page held by its id: an id is never shown. */
export const unknownBuyer = notFound(
  'unknown-buyer',
  (siret: string | null) =>
    `${siret === null ? 'Cet acheteur' : `L’acheteur ${siret}`} n’existe pas dans cette base, ou il ne fait pas partie de ceux qui vous sont confiés. ${siret === null ? 'Retrouvez-le par la liste des acheteurs' : 'Vérifiez son SIRET'}.`,
);

/** The contract would leave what the person was given; `field` is the one to correct. */
export const outsideLimits = invalid(
  'outside-limits',
  (limit: Limit, field: 'service' | 'territory') =>
    `De cet acheteur, seuls vous sont confiés les marchés ainsi désignés : ${limitWords(limit)}. Celui-ci n’en serait pas : corrigez son ${field === 'service' ? 'service' : 'territoire'}, écrit exactement ainsi.`,
  (_, field) => ({ field }),
);

export const procedureOutside = invalid(
  'procedure-outside',
  (reference: string | null) =>
    `Le numéro de consultation ${reference ?? ''} est déjà pris, hors des services et territoires qui vous sont confiés. Saisissez-en un autre, ou demandez cette consultation à un administrateur.`,
  { field: 'reference' },
);

export const wrongSiret = invalid(
  'wrong-siret',
  (value: string) =>
    `« ${value} » n’est pas un SIRET : il faut 14 chiffres avec une clé juste. Vérifiez la saisie.`,
);

export const missingSubject = invalid(
  'missing-subject',
  'L’objet du marché manque : c’est lui qui permet de le reconnaître. Saisissez-le en quelques mots.',
);

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
