import { invalid } from '../../shared/domain/domain-error';

export const noFileChosen = invalid(
  'no-file',
  'Aucun fichier n’est choisi. Choisissez celui qui porte la liste, puis envoyez-le.',
  { field: 'file' },
);

export const unreadableUpload = invalid(
  'unreadable-upload',
  'Cet envoi est incomplet, ou n’est pas celui du formulaire : rien n’a été gardé. Choisissez le fichier, puis envoyez-le de nouveau.',
  { field: 'file' },
);

export const fileTooBig = invalid(
  'file-too-big',
  (megabytes: number) =>
    `Ce fichier dépasse ${megabytes} Mo, la taille admise. Partagez la liste en plusieurs fichiers, ou demandez à l’administrateur de relever la limite (réglage UPLOAD_MAX_MB).`,
  (megabytes) => ({ field: 'file', megabytes }),
);
