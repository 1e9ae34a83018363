import { DomainError } from '../../shared/domain/domain-error';

export function unknownEvidence(): DomainError {
  return new DomainError('invalid', 'unknown-evidence', 'Choisissez une pièce de la liste.', {
    field: 'evidenceSeen',
  });
}

export function declarationsTooBig(megabytes: number): DomainError {
  return new DomainError(
    'invalid',
    'declarations-too-big',
    `Ce fichier dépasse ${megabytes} Mo, la taille admise pour des déclarations. Partagez-le par trimestre, ou importez-le par la commande « spaser hours import ».`,
    { field: 'file', megabytes },
  );
}

export function uploadGone(): DomainError {
  return new DomainError(
    'not-found',
    'upload-gone',
    'Ce fichier n’est plus là : il a été importé, abandonné, ou envoyé il y a trop longtemps. Envoyez-le de nouveau.',
  );
}
