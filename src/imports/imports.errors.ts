import { conflict, DomainError, invalid, notFound } from '../shared/domain/domain-error';

export const unknownImport = notFound(
  'unknown-import',
  (id: string) =>
    `L’import « ${id} » n’existe pas, ou il ne vous est pas visible. Lancez « import list » ou ouvrez la page Importer pour retrouver son numéro.`,
);

export const alreadyUndone = conflict(
  'already-undone',
  (fileName: string) => `L’import de « ${fileName} » est déjà annulé : il n’y a rien à faire.`,
);

export function editedSince(fileName: string, rows: readonly number[]): DomainError {
  const shown = rows.slice(0, 10).join(', ');
  const more = rows.length > 10 ? ` et ${rows.length - 10} autres` : '';
  return new DomainError(
    'conflict',
    'edited-since',
    `L’import de « ${fileName} » ne peut pas être annulé : les marchés de ses lignes ${shown}${more} ont été modifiés, décidés ou repris par un autre fichier depuis. Annulez d’abord ces changements.`,
    { fileName, rows: rows.join(',') },
  );
}

export function reviewedSince(fileName: string, rows: readonly number[]): DomainError {
  const shown = rows.slice(0, 10).join(', ');
  const more = rows.length > 10 ? ` et ${rows.length - 10} autres` : '';
  return new DomainError(
    'conflict',
    'edited-since',
    `L’import de « ${fileName} » ne peut pas être annulé : les déclarations de ses lignes ${shown}${more} ont été contrôlées ou changées depuis. Renvoyez-les ou corrigez-les plutôt une à une.`,
    { fileName, rows: rows.join(',') },
  );
}

export const declarationsUnderWay = conflict(
  'declarations-under-way',
  (fileName: string) =>
    `« ${fileName} » n’a pas été lu : un autre de vos fichiers de déclarations est en cours de lecture. Attendez sa fin, puis déposez celui-ci de nouveau.`,
);

export const noDeclarationList = invalid(
  'no-declaration-list',
  (file: string) =>
    `« ${file} » : aucune feuille ne contient de déclarations d’heures reconnaissables. Vérifiez que la ligne d’en-tête porte au moins « N° de marché » et « Heures », puis enregistrez le fichier en xlsx, ods ou csv.`,
);

export const noTargetList = invalid(
  'no-target-list',
  (file: string) =>
    `« ${file} » : aucune feuille ne contient d’objectifs reconnaissables. Vérifiez que la ligne d’en-tête porte « indicateur », « base », « année » et « valeur », puis enregistrez le fichier en xlsx, ods ou csv.`,
);

export function noList(file: string, format: string): DomainError {
  const found =
    format === 'csv'
      ? 'du texte (csv) où aucune ligne ne porte'
      : `un classeur ${format} dont aucune feuille ne porte`;
  return new DomainError(
    'invalid',
    'no-list',
    `« ${file} » : le fichier contient ${found} l’en-tête d’une liste de marchés. Vérifiez que la ligne d’en-tête porte au moins « Objet » et « Montant » ou « N° de marché », puis enregistrez le fichier en xlsx, ods ou csv.`,
    { file },
  );
}

export const notContractData = invalid(
  'not-contract-data',
  (file: string) =>
    `« ${file} » : ce fichier JSON ne contient pas de données essentielles de marchés (une clé « marches » est attendue). Exportez les DECP depuis votre profil d’acheteur, ou enregistrez la liste en xlsx, ods ou csv.`,
);

export const unknownSheet = invalid(
  'unknown-sheet',
  (file: string, sheet: string, known: readonly string[]) =>
    `« ${file} » : la feuille « ${sheet} » n’existe pas. Feuilles visibles : ${known.map((name) => `« ${name} »`).join(', ')}. Reprenez l’un de ces noms.`,
);

export function unknownMapping(name: string, known: readonly string[]): DomainError {
  const choice =
    known.length === 0 ? 'aucune n’est enregistrée' : known.map((each) => `« ${each} »`).join(', ');
  return new DomainError(
    'invalid',
    'unknown-mapping',
    `La correspondance de colonnes « ${name} » n’existe pas (enregistrées : ${choice}). Retirez « --mapping », ou reprenez l’un de ces noms.`,
    { name },
  );
}

export const importGone = notFound(
  'import-gone',
  (fileName: string) =>
    `Le fichier « ${fileName} » n’est plus là : il a été importé, abandonné, ou gardé plus de sept jours. Déposez-le de nouveau sur la page Importer.`,
);

export const interrupted = conflict(
  'interrupted',
  'Ce travail s’est interrompu deux fois sans finir, rien n’a été enregistré. Relancez-le.',
);

export const noBuyerInFile = invalid(
  'no-buyer',
  (file: string) =>
    `« ${file} » : le fichier ne dit pas l’acheteur, et il n’y en a pas un seul possible. Choisissez-le (« --buyer SIRET » en ligne de commande ; sur le site, l’administrateur l’ajoute d’abord s’il n’y est pas), ou ajoutez une colonne « SIRET de l’acheteur ».`,
);
