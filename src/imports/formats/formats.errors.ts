import { DomainError, type ErrorDetails } from '../../shared/domain/domain-error';

/** A refusal that does not know yet which file it speaks of: readers throw it, the opener names the file. */
export class FormatFault extends Error {
  constructor(readonly refuse: (file: string) => DomainError) {
    super('The file is refused');
    this.name = 'FormatFault';
  }
}

const saveAs = 'enregistrez-le en xlsx, ods ou csv depuis votre tableur, puis importez ce nouveau fichier';

const refusal = (code: string, message: string, details: ErrorDetails): DomainError =>
  new DomainError('invalid', code, message, details);

export const fileNotFound = (file: string): DomainError =>
  new DomainError(
    'not-found',
    'not-found',
    `Le fichier « ${file} » est introuvable à l’endroit indiqué : vérifiez son nom et son dossier, puis recommencez.`,
    { file },
  );

export const fileNotReadable = (file: string): DomainError =>
  refusal(
    'not-readable',
    `« ${file} » ne peut pas être lu : c’est un dossier, ou le droit de le lire manque ; indiquez un fichier que vous pouvez ouvrir.`,
    { file },
  );

export const emptyFile = (file: string): DomainError =>
  refusal(
    'empty-file',
    `Le fichier « ${file} » est vide, il ne contient aucune ligne : choisissez le fichier qui porte la liste, enregistré en xlsx, ods ou csv.`,
    { file },
  );

export const unsupportedFormat = (file: string, found: string): DomainError =>
  refusal(
    'unsupported-format',
    `Le fichier « ${file} » n’est pas une liste lisible : son contenu est ${found}, que l’import ne sait pas lire ; ${saveAs}.`,
    { file, found },
  );

export const truncatedFile = (file: string): DomainError =>
  refusal(
    'truncated',
    `Le fichier « ${file} » est incomplet : sa fin manque, sans doute parce qu’un envoi ou une copie s’est interrompu ; demandez-le ou copiez-le de nouveau.`,
    { file },
  );

export const corruptEntry = (file: string, entry: string): DomainError =>
  refusal(
    'corrupt',
    `Le fichier « ${file} » est abîmé : la partie « ${entry} » ne correspond plus à sa somme de contrôle (CRC) ; ouvrez-le dans votre tableur, réparez-le et enregistrez-le de nouveau.`,
    { file, entry },
  );

export const encryptedFile = (file: string): DomainError =>
  refusal(
    'encrypted',
    `Le fichier « ${file} » est protégé par un mot de passe et ne peut pas être lu : ouvrez-le dans votre tableur, retirez le mot de passe et enregistrez-le de nouveau.`,
    { file },
  );

export const oversizedFile = (file: string, what: string): DomainError =>
  refusal(
    'bomb',
    `Le fichier « ${file} » est refusé : ${what}, bien plus qu’une liste de marchés ; copiez les seules lignes utiles dans un nouveau classeur et importez-le.`,
    { file, what },
  );

export const doctypeFound = (file: string): DomainError =>
  refusal(
    'doctype',
    `Le fichier « ${file} » est refusé : il contient une déclaration DOCTYPE, qu’aucun tableur n’écrit et qui peut cacher une attaque ; enregistrez-le de nouveau depuis votre tableur, en xlsx, ods ou csv.`,
    { file },
  );

export const unreadableWorkbook = (file: string, reason: string): DomainError =>
  refusal(
    'unreadable-workbook',
    `Le classeur « ${file} » ne peut pas être lu : ${reason} ; ouvrez-le dans votre tableur et enregistrez-le de nouveau en xlsx, ods ou csv.`,
    { file, reason },
  );

export const unreadableJson = (file: string, line: number, column: number): DomainError =>
  refusal(
    'unreadable-json',
    `Le fichier JSON « ${file} » ne peut pas être lu : une faute d’écriture se trouve à la ligne ${line}, caractère ${column} ; corrigez-la ou demandez un nouvel export.`,
    { file, line, column },
  );

export const taskTimedOut = (file: string, seconds: number): DomainError =>
  refusal(
    'too-slow',
    `La lecture de « ${file} » a été arrêtée au bout de ${seconds} secondes, sans rien enregistrer ; partagez la liste en plusieurs fichiers et importez-les l’un après l’autre.`,
    { file, seconds },
  );

export const taskOutOfMemory = (file: string): DomainError =>
  refusal(
    'too-heavy',
    `La lecture de « ${file} » a été arrêtée parce qu’elle demandait trop de mémoire, sans rien enregistrer ; partagez la liste en plusieurs fichiers et importez-les l’un après l’autre.`,
    { file },
  );

export const taskDied = (file: string): DomainError =>
  refusal(
    'reading-stopped',
    `La lecture de « ${file} » s’est arrêtée avant la fin, sans rien enregistrer : recommencez, et si cela se reproduit, enregistrez le fichier de nouveau en xlsx, ods ou csv.`,
    { file },
  );
