import { type FieldId } from '../../../contracts/domain/fields/fields';
import { normalisedText } from '../../../shared/domain/normalised-text';
import { type HeaderRecognition } from './header';

/** What a line on one contract says and a line on many cannot. */
const OF_ONE_CONTRACT: readonly FieldId[] = [
  'notifiedOn',
  'launchedOn',
  'holderName',
  'holderIdentifier',
  'cpv',
  'lot',
  'durationMonths',
  'procedureType',
];
const NUMBERS: readonly FieldId[] = ['decpId', 'reference'];
/** « Nombre de marchés », « Nb », « Nb. contrats », « Étiquettes de lignes » of a pivot table. */
const COUNTED =
  /^(?:(?:nombre|nb|nbre|nbr)(?: (?:de |d )?(?:marche|contrat|consultation|procedure|lot|ligne|dossier)s?\b.*)?|etiquettes de lignes|somme de .*)$/;
const TITLE = /\b(?:synthese|recap\w*|bilan|resume|totaux|statistiques?|tableau de bord|indicateurs?|tcd)\b/;

/**
 * True for a sheet that sums contracts up instead of listing them: a column counts them, or the sheet is named
 * so and numbers none, and nothing in it (date, holder, lot…) can be said of one contract only.
 */
export function isSummary(header: HeaderRecognition, sheet: string): boolean {
  const fields = header.columns.map(({ field }) => field);
  if (fields.some((field) => OF_ONE_CONTRACT.includes(field))) return false;
  if (header.unknown.some((column) => COUNTED.test(normalisedText(column.header)))) return true;
  return TITLE.test(normalisedText(sheet)) && !fields.some((field) => NUMBERS.includes(field));
}
