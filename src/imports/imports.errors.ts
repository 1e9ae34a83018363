import { DomainError } from '../shared/domain/domain-error';

export function unknownImport(id: string): DomainError {
  return new DomainError(
    'not-found',
    'unknown-import',
    `L’import « ${id} » n’existe pas, ou il ne vous est pas visible. Lancez « import list » ou ouvrez la page Importer pour retrouver son numéro.`,
    { id },
  );
}

export function alreadyUndone(fileName: string): DomainError {
  return new DomainError(
    'conflict',
    'already-undone',
    `L’import de « ${fileName} » est déjà annulé : il n’y a rien à faire.`,
    { fileName },
  );
}

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

export function declarationsUnderWay(fileName: string): DomainError {
  return new DomainError(
    'conflict',
    'declarations-under-way',
    `« ${fileName} » n’a pas été lu : un autre de vos fichiers de déclarations est en cours de lecture. Attendez sa fin, puis déposez celui-ci de nouveau.`,
    { fileName },
  );
}

export function noDeclarationList(file: string): DomainError {
  return new DomainError(
    'invalid',
    'no-declaration-list',
    `« ${file} » : aucune feuille ne contient de déclarations d’heures reconnaissables. Vérifiez que la ligne d’en-tête porte au moins « N° de marché » et « Heures », puis enregistrez le fichier en xlsx, ods ou csv.`,
    { file },
  );
}

export function noTargetList(file: string): DomainError {
  return new DomainError(
    'invalid',
    'no-target-list',
    `« ${file} » : aucune feuille ne contient d’objectifs reconnaissables. Vérifiez que la ligne d’en-tête porte « indicateur », « base », « année » et « valeur », puis enregistrez le fichier en xlsx, ods ou csv.`,
    { file },
  );
}

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

export function notContractData(file: string): DomainError {
  return new DomainError(
    'invalid',
    'not-contract-data',
    `« ${file} » : ce fichier JSON ne contient pas de données essentielles de marchés (une clé « marches » est attendue). Exportez les DECP depuis votre profil d’acheteur, ou enregistrez la liste en xlsx, ods ou csv.`,
    { file },
  );
}

export function unknownSheet(file: string, sheet: string, known: readonly string[]): DomainError {
  return new DomainError(
    'invalid',
    'unknown-sheet',
    `« ${file} » : la feuille « ${sheet} » n’existe pas. Feuilles visibles : ${known.map((name) => `« ${name} »`).join(', ')}. Reprenez l’un de ces noms.`,
    { file, sheet },
  );
}

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

export function importGone(fileName: string): DomainError {
  return new DomainError(
    'not-found',
    'import-gone',
    `Le fichier « ${fileName} » n’est plus là : il a été importé, abandonné, ou gardé plus de sept jours. Déposez-le de nouveau sur la page Importer.`,
    { fileName },
  );
}

export function noBuyerInFile(file: string): DomainError {
  return new DomainError(
    'invalid',
    'no-buyer',
    `« ${file} » : le fichier ne dit pas l’acheteur, et il n’y en a pas un seul possible. Choisissez-le (« --buyer SIRET » en ligne de commande ; sur le site, l’administrateur l’ajoute d’abord s’il n’y est pas), ou ajoutez une colonne « SIRET de l’acheteur ».`,
    { file },
  );
}
