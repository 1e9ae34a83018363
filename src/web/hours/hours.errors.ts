import { invalid, notFound } from '../../shared/domain/domain-error';

export const declarationsTooBig = invalid(
  'declarations-too-big',
  (megabytes: number) =>
    `Ce fichier dépasse ${megabytes} Mo, la taille admise pour des déclarations. Partagez-le par trimestre, ou importez-le par la commande « spaser hours import ».`,
  { field: 'file' },
);

export const uploadGone = notFound(
  'upload-gone',
  'Ce fichier n’est plus là : il a été importé, abandonné, ou envoyé il y a trop longtemps. Envoyez-le de nouveau.',
);
