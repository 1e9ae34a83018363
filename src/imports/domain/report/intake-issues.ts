import { eurosText, type Cents } from '../../../shared/domain/euros';
import { type FieldId } from '../../../contracts/domain/fields/fields';
import { type FieldColumns, type ImportIssue } from '../contract-draft';
import { euros } from '../../../shared/domain/french';
import { columnLetters } from './row-notes';

/** Faults that only show against the register or the rest of the file; their French sentences. */
const fault = (
  row: number,
  code: string,
  severity: ImportIssue['severity'],
  value: string | null,
  message: string,
): ImportIssue => ({
  row,
  column: null,
  cell: null,
  code,
  severity,
  value,
  message,
});

/** The same fault at the cell of a field, where the list has a column for it. */
export function atField(issue: ImportIssue, columns: FieldColumns | undefined, field: FieldId): ImportIssue {
  const column = columns?.get(field);
  return column === undefined
    ? issue
    : { ...issue, column: column.header, cell: `${columnLetters(column.index)}${issue.row}` };
}

/** A row of the file, and its sheet when the file has several lists. */
export interface RowPlace {
  readonly row: number;
  readonly sheet: string | null;
}

export function sameRowTwice(row: number, first: RowPlace): ImportIssue {
  return fault(
    row,
    'same-row-twice',
    'warning',
    null,
    `Ligne ${row} : identique à la ${lineOf(first)}, elle n’est comptée qu’une fois. Supprimez l’une des deux si c’est un doublon.`,
  );
}

/** Two amounts stated for one contract; `first` is the row that stated the one before, null for the register. */
export interface AmountConflict {
  readonly subject: string;
  readonly before: Cents;
  readonly after: Cents;
  readonly first: RowPlace | null;
}

export function conflictingAmount(row: number, conflict: AmountConflict): ImportIssue {
  const { subject, before, after, first } = conflict;
  const source = first === null ? 'au registre' : lineOf(first);
  return fault(
    row,
    'conflicting-amount',
    'warning',
    eurosText(after),
    `Ligne ${row} : le montant de « ${subject} » passe de ${euros(before)} (${source}) à ${euros(after)}, la dernière ligne l’emporte. Vérifiez lequel est juste.`,
  );
}

function lineOf({ row, sheet }: RowPlace): string {
  return sheet === null ? `ligne ${row}` : `ligne ${row} de la feuille « ${sheet} »`;
}

export function sameNumberOtherSubject(row: number, number: string): ImportIssue {
  return fault(
    row,
    'same-number-other-subject',
    'warning',
    number,
    `Ligne ${row} : le numéro « ${number} » existe déjà avec un autre objet, sans doute un autre lot. Un marché distinct est créé ; indiquez le lot pour lever le doute.`,
  );
}

export function severalCandidates(row: number, count: number): ImportIssue {
  return fault(
    row,
    'several-candidates',
    'warning',
    null,
    `Ligne ${row} : ${count} marchés du registre peuvent être celui-ci et rien ne les distingue. Un marché distinct est créé ; ajoutez une colonne « Lot » ou « N° de consultation » pour le rattacher.`,
  );
}

export function missingBuyer(row: number): ImportIssue {
  return fault(
    row,
    'missing-buyer',
    'reject',
    null,
    `Ligne ${row} : l’acheteur n’est pas indiqué. Ajoutez une colonne « SIRET de l’acheteur », ou choisissez l’acheteur au moment de l’import.`,
  );
}

export function buyerOutside(row: number, siret: string): ImportIssue {
  return fault(
    row,
    'buyer-outside',
    'reject',
    siret,
    `Ligne ${row} : l’acheteur ${siret} ne fait pas partie de ceux qui vous sont confiés. Retirez la ligne, ou demandez cet acheteur à un administrateur.`,
  );
}

/** Said alike of a row of another service and of a number taken there: which of the two it is would tell too much. */
export function outsideLimits(row: number): ImportIssue {
  return fault(
    row,
    'outside-limits',
    'reject',
    null,
    `Ligne ${row} : ce marché n’est pas d’un service ou d’un territoire qui vous est confié. Retirez la ligne, ou corrigez son service, son territoire ou son numéro.`,
  );
}

export function hiddenSheets(names: readonly string[]): ImportIssue {
  const listed = names.map((name) => `« ${name} »`).join(', ');
  return fault(
    0,
    'hidden-sheet',
    'warning',
    names.join(', '),
    `Feuilles masquées, non lues : ${listed}. Affichez-les dans votre tableur si elles portent des marchés à importer.`,
  );
}

export function noRow(headerRow: number): ImportIssue {
  return fault(
    headerRow,
    'no-row',
    'warning',
    null,
    `L’en-tête de la ligne ${headerRow} est reconnu, mais aucune ligne ne le suit : il n’y a rien à importer.`,
  );
}
