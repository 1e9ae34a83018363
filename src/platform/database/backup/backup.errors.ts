import { DomainError, type ErrorDetails } from '../../../shared/domain/domain-error';

const refusal = (code: string, message: string, details: ErrorDetails = {}): DomainError =>
  new DomainError('invalid', code, message, details);

export function backupExists(file: string): DomainError {
  return refusal(
    'backup-exists',
    `Le fichier « ${file} » existe déjà : rien n’a été écrit. Choisissez un autre nom, une sauvegarde n’en remplace jamais une autre.`,
    { file },
  );
}

export function backupFolderMissing(file: string): DomainError {
  return refusal(
    'backup-not-written',
    `La sauvegarde « ${file} » ne peut pas être écrite : le dossier n’existe pas ou ne vous est pas ouvert. Créez-le, ou choisissez-en un autre.`,
    { file },
  );
}

export function noSuchBackup(file: string): DomainError {
  return refusal(
    'no-such-backup',
    `La sauvegarde « ${file} » est introuvable : vérifiez son nom et son dossier, puis recommencez.`,
    { file },
  );
}

export function unreadableBackup(file: string): DomainError {
  return refusal(
    'unreadable-backup',
    `La sauvegarde « ${file} » ne vous est pas ouverte en lecture : rien n’a été changé. Demandez ce droit, ou prenez une copie.`,
    { file },
  );
}

export function notABackup(file: string): DomainError {
  return refusal(
    'not-a-backup',
    `« ${file} » n’est pas une sauvegarde faite par « spaser backup », ou elle est abîmée : rien n’a été changé. Prenez une autre sauvegarde.`,
    { file },
  );
}

export function otherVersion(file: string): DomainError {
  return refusal(
    'other-version',
    `« ${file} » a été faite par une autre version du logiciel : rien n’a été changé. Restaurez-la avec cette version-là, puis mettez à niveau par « npm run -s spaser -- migrate ».`,
    { file },
  );
}

export function databaseInUse(rows: number): DomainError {
  return refusal(
    'database-in-use',
    `La base de données contient déjà ${rows} enregistrements : une sauvegarde ne se restaure que dans une base vide. Désignez-en une autre par DATABASE_URL, ou mettez d’abord l’actuelle de côté.`,
    { rows },
  );
}

export function onlyPortable(file: string): DomainError {
  return refusal(
    'only-portable',
    `« ${file} » est une copie SQLite, qui ne va pas dans PostgreSQL. Refaites la sauvegarde sous un nom finissant par « .jsonl.gz », puis restaurez celle-là.`,
    { file },
  );
}
