import { DomainError } from '../shared/domain/domain-error';

export function missingMotivation(): DomainError {
  return new DomainError(
    'invalid',
    'missing-motivation',
    'Une exception demande ses raisons : elles sont conservées avec les pièces du marché (art. L2184-1 CCP). Écrivez-les en quelques phrases.',
    { field: 'motivation' },
  );
}

export function unknownException(code: string): DomainError {
  return new DomainError(
    'invalid',
    'unknown-exception',
    `« ${code} » n’est pas un motif d’exception : la liste des articles L2112-2-1 et L3114-2-1 est fermée. Choisissez l’un des motifs proposés.`,
    { code, field: 'exceptionCode' },
  );
}

export function invalidGround(code: string): DomainError {
  return new DomainError(
    'invalid',
    'invalid-ground',
    `Le motif ${code} ne vaut pas pour ce marché (EXC-4 : travaux de moins de six mois seulement ; concessions : EXC-2 et EXC-3 seulement). Choisissez un autre motif, ou prévoyez une condition sociale.`,
    { code, field: 'exceptionCode' },
  );
}

export function emptyDecision(): DomainError {
  return new DomainError(
    'invalid',
    'empty-decision',
    'Une décision retient au moins une mesure, ou une exception motivée. Cochez une mesure ou choisissez un motif.',
    { field: 'measures' },
  );
}

export function noneWithMeasures(): DomainError {
  return new DomainError(
    'invalid',
    'none-with-measures',
    '« Sans mesure sociale » ne va pas avec une autre mesure : gardez l’une ou les autres.',
    { field: 'measures' },
  );
}

export function clauseOrReason(): DomainError {
  return new DomainError(
    'conflict',
    'clause-or-reason',
    'Ce marché appelle une condition sociale (art. L2112-2-1 ou L3114-2-1 CCP) : il ne passe « prêt à lancer » qu’avec une décision. Retenez une clause, une réservation, ou motivez une exception.',
  );
}

export function unreadableFacts(file: string, why: string): DomainError {
  return new DomainError(
    'invalid',
    'unreadable-facts',
    `« ${file} » : ${why} Donnez un objet JSON de faits, ou une liste de tels objets, chacun avec son « id ».`,
    { file },
  );
}
