import { busy, conflict, DomainError, invalid } from '../../shared/domain/domain-error';

export const staleRecord = conflict(
  'stale-record',
  'Cette fiche a été modifiée par quelqu’un d’autre depuis que vous l’avez ouverte. Relisez les deux versions, puis enregistrez de nouveau.',
);

export const olderDatabase = invalid(
  'older-database',
  (pending: number) =>
    `La base de données date d’une version antérieure (${pending} mise(s) à niveau en attente). Sauvegardez-la, puis lancez « npm run -s spaser -- migrate ».`,
);

export const newerDatabase = invalid(
  'newer-database',
  'La base de données a été mise à niveau par une version plus récente de SPASER. Installez cette version, ou restaurez une sauvegarde faite avant la mise à niveau.',
);

export const wrongCursor = invalid(
  'wrong-cursor',
  'Cette adresse de page n’est plus valable. Revenez à la première page de la liste.',
);

export const databaseBusy = busy(
  'database-busy',
  'Une importation ou un autre enregistrement est en cours, le vôtre n’a pas pu commencer. Réessayez dans un instant : rien n’a été perdu.',
);

/** Why an SQLite file does not serve, and what to do; `code` is the driver's, or the system's. */
export function unusableFile(path: string, code: string): DomainError {
  const [name, why] = UNUSABLE.find(([, , codes]) => codes.test(code)) ?? UNOPENED;
  return new DomainError('invalid', name, `La base de données « ${path} » ${why}`, { path, code });
}

const UNOPENED = [
  'database-unopened',
  'ne s’ouvre pas : ce compte n’a pas le droit de lire et d’écrire ce fichier et son dossier, ou son dossier n’existe pas. Vérifiez leurs droits, ou corrigez DATABASE_URL.',
] as const;

const UNUSABLE: readonly (readonly [name: string, why: string, codes: RegExp])[] = [
  [
    'database-is-folder',
    'est un dossier, et non un fichier. Écrivez dans DATABASE_URL le chemin du fichier lui-même.',
    /^EISDIR/,
  ],
  [
    'not-a-database',
    'n’en est pas une : ce fichier contient autre chose. Rien n’y a été écrit. Corrigez DATABASE_URL, ou mettez ce fichier de côté et restaurez une sauvegarde (« spaser restore FICHIER »).',
    /^SQLITE_NOTADB/,
  ],
  [
    'database-corrupt',
    'est abîmée : une partie du fichier ne se lit plus. Arrêtez le site, mettez ce fichier de côté avec ceux en « -wal » et « -shm », puis restaurez la dernière sauvegarde (« spaser restore FICHIER »).',
    /^SQLITE_CORRUPT/,
  ],
  [
    'disk-full',
    'n’a plus de place : le disque est plein, l’enregistrement en cours n’a pas été fait. Libérez de la place, puis recommencez.',
    /^SQLITE_FULL/,
  ],
  [
    'database-read-only',
    'ne se laisse pas écrire : le fichier, son dossier ou son disque est en lecture seule. Rendez-les accessibles en écriture à ce compte, puis recommencez.',
    /^SQLITE_READONLY/,
  ],
  [
    'disk-failure',
    'ne se lit ou ne s’écrit pas : le disque répond par une erreur. Vérifiez-le, puis restaurez une sauvegarde si elle est abîmée.',
    /^SQLITE_IOERR/,
  ],
];
export const writtenMeanwhile = conflict(
  'written-meanwhile',
  'Quelqu’un d’autre vient d’enregistrer la même chose, au même moment : rien de ce que vous avez envoyé n’a été gardé. Rouvrez la page pour voir ce qui est en place, puis recommencez si besoin.',
);

export const goneMeanwhile = conflict(
  'gone-meanwhile',
  'Une fiche que ceci désigne n’existe pas, ou vient d’être supprimée : rien n’a été enregistré. Rouvrez la page, choisissez parmi ce qu’elle propose, puis recommencez.',
);
