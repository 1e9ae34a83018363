import { conflict, DomainError, invalid, notFound } from '../shared/domain/domain-error';
import { type DeclarationState, STATE_LABELS } from './domain/declaration-state';

export const unknownContract = notFound(
  'unknown-contract',
  'Ce marché n’existe pas, ou vous n’y avez pas accès. Revenez à la liste des marchés.',
);

export const unknownDeclaration = notFound(
  'unknown-declaration',
  'Cette déclaration n’existe pas, ou vous n’y avez pas accès. Revenez à la liste des déclarations.',
);

export const unknownSuspension = notFound(
  'unknown-suspension',
  'Cette suspension n’existe pas, ou vous n’y avez pas accès. Revenez à la page du marché.',
);

export const forbiddenStep = conflict(
  'forbidden-step',
  (from: DeclarationState, to: DeclarationState) =>
    `Cette déclaration est à l’état « ${STATE_LABELS[from]} » : elle ne peut pas passer à « ${STATE_LABELS[to]} ». ${from === 'validated' ? 'Pour changer des heures validées, déclarez une correction.' : 'Rechargez la page pour voir son état.'}`,
  (from, to) => ({ from, to }),
);

export const missingReturnReason = invalid(
  'missing-return-reason',
  'Dites pourquoi vous renvoyez cette déclaration : le déclarant doit savoir quoi corriger.',
  { field: 'returnReason' },
);

export const wrongWeight = invalid(
  'wrong-weight',
  'La pondération d’une heure est un nombre positif, au plus 10, écrit avec un point : « 1 » ou « 1.5 ». Corrigez-la.',
  { field: 'weight' },
);

export const missingGapReason = invalid(
  'missing-gap-reason',
  'Les heures retenues diffèrent des heures calculées : écrivez la raison de l’écart.',
  { field: 'gapReason' },
);

export const wrongCommitment = invalid(
  'wrong-commitment',
  (field: 'retainedHours' | 'endsOn') =>
    field === 'retainedHours'
      ? 'Les heures retenues ne peuvent pas être négatives : indiquez zéro ou plus.'
      : 'La fin de l’engagement précède son début : corrigez l’une des deux dates.',
  (field) => ({ field }),
);

export const wrongSuspension = invalid(
  'wrong-suspension',
  'Une suspension demande un motif, et une fin qui ne précède pas son début : corrigez ces champs.',
  { field: 'endsOn' },
);

export function refusedDeclaration(code: string, field: string, message: string): DomainError {
  return new DomainError('invalid', code, message, { field });
}

export const wrongPracticeFile = invalid(
  'wrong-practice-file',
  (file: string, place: string) =>
    `Le fichier « ${file} » porte une valeur qui ne se lit pas à « ${place} ». Corrigez-le d’après la version d’origine, puis recommencez.`,
);

/** GCM refuses what another key sealed: a database restored without its secret. */
export const sealedOtherwise = conflict(
  'sealed-otherwise',
  'Les données protégées des bénéficiaires ont été scellées avec un autre secret que celui de cette installation. Remettez le fichier « var/secret » (ou SPASER_SECRET) qui accompagnait cette base de données, puis relancez l’application.',
);
