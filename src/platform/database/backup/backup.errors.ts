import { type DomainError, invalid } from '../../../shared/domain/domain-error';

const ofFile = (code: string, sentence: (file: string) => string): ((file: string) => DomainError) =>
  invalid(code, sentence, (file) => ({ file }));

export const backupExists = ofFile(
  'backup-exists',
  (file) =>
    `Le fichier « ${file} » existe déjà : rien n’a été écrit. Choisissez un autre nom, une sauvegarde n’en remplace jamais une autre.`,
);

export const backupFolderMissing = ofFile(
  'backup-not-written',
  (file) =>
    `La sauvegarde « ${file} » ne peut pas être écrite : le dossier n’existe pas ou ne vous est pas ouvert. Créez-le, ou choisissez-en un autre.`,
);

export const noSuchBackup = ofFile(
  'no-such-backup',
  (file) => `La sauvegarde « ${file} » est introuvable : vérifiez son nom et son dossier, puis recommencez.`,
);

export const unreadableBackup = ofFile(
  'unreadable-backup',
  (file) =>
    `La sauvegarde « ${file} » ne vous est pas ouverte en lecture : rien n’a été changé. Demandez ce droit, ou prenez une copie.`,
);

export const notABackup = ofFile(
  'not-a-backup',
  (file) =>
    `« ${file} » n’est pas une sauvegarde faite par « spaser backup », ou elle est abîmée : rien n’a été changé. Prenez une autre sauvegarde.`,
);

export const onlyPortableHere = ofFile(
  'only-portable-here',
  (file) =>
    `« ${file} » ne peut pas être une copie SQLite : la base est sur PostgreSQL, rien n’a été écrit. Donnez un nom finissant par « .jsonl.gz » : cette forme-là se restaure partout.`,
);

/** Where a value of a backup stands that the columns of this database do not take. */
export interface OversizedValue {
  readonly file: string;
  readonly table: string;
  /** Key of its row. */
  readonly row: string;
  readonly column: string;
  /** In signs. */
  readonly longest: number;
}

export const oversizedValue = invalid(
  'oversized-value',
  ({ file, table, row, column, longest }: OversizedValue) =>
    `« ${file} » : dans la table « ${table} », la ligne « ${row} » porte en « ${column} » un texte de plus de ${longest} signes, que PostgreSQL ne prend pas. Rien n’a été changé. Corrigez cette valeur là où la sauvegarde a été faite, refaites-la, puis recommencez.`,
  ({ file, table, row, column }) => ({ file, table, row, column }),
);

export const otherVersion = ofFile(
  'other-version',
  (file) =>
    `« ${file} » a été faite par une autre version du logiciel : rien n’a été changé. Restaurez-la avec cette version-là, puis mettez à niveau par « npm run -s spaser -- migrate ».`,
);

export const databaseInUse = invalid(
  'database-in-use',
  (rows: number) =>
    `La base de données contient déjà ${rows} enregistrements : une sauvegarde ne se restaure que dans une base vide. Désignez-en une autre par DATABASE_URL, ou mettez d’abord l’actuelle de côté.`,
  (rows) => ({ rows }),
);

export const onlyPortable = ofFile(
  'only-portable',
  (file) =>
    `« ${file} » est une copie SQLite, qui ne va pas dans PostgreSQL. Refaites la sauvegarde sous un nom finissant par « .jsonl.gz », puis restaurez celle-là.`,
);
