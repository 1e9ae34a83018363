import { conflict, invalid } from '../shared/domain/domain-error';

export const missingMotivation = invalid(
  'missing-motivation',
  'Une exception demande ses raisons : elles sont conservées avec les pièces du marché (art. L2184-1 CCP). Écrivez-les en quelques phrases.',
  { field: 'motivation' },
);

export const unknownException = invalid(
  'unknown-exception',
  (code: string) =>
    `« ${code} » n’est pas un motif d’exception : la liste des articles L2112-2-1 et L3114-2-1 est fermée. Choisissez l’un des motifs proposés.`,
  { field: 'exceptionCode' },
);

export const invalidGround = invalid(
  'invalid-ground',
  (code: string) =>
    `Le motif ${code} ne vaut pas pour ce marché (EXC-4 : travaux de moins de six mois seulement ; concessions : EXC-2 et EXC-3 seulement). Choisissez un autre motif, ou prévoyez une condition sociale.`,
  { field: 'exceptionCode' },
);

export const emptyDecision = invalid(
  'empty-decision',
  'Une décision retient au moins une mesure, ou une exception motivée. Cochez une mesure ou choisissez un motif.',
  { field: 'measures' },
);

export const noneWithMeasures = invalid(
  'none-with-measures',
  '« Sans mesure sociale » ne va pas avec une autre mesure : gardez l’une ou les autres.',
  { field: 'measures' },
);

export const clauseOrReason = conflict(
  'clause-or-reason',
  'Ce marché appelle une condition sociale (art. L2112-2-1 ou L3114-2-1 CCP) : il ne passe « prêt à lancer » qu’avec une décision. Retenez une clause, une réservation, ou motivez une exception.',
);

export const unreadableFacts = invalid(
  'unreadable-facts',
  (file: string, why: string) =>
    `« ${file} » : ${why} Donnez un objet JSON de faits, ou une liste de tels objets, chacun avec son « id ».`,
);
