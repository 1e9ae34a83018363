import { exactNumber, shortDate } from '../../shared/domain/french';

/** What a sentence speaks of: the text found and what the register keeps instead. */
interface Told {
  readonly value: string;
  readonly kept: string;
}

type Sentence = (told: Told) => string;

const setAsideEnding =
  'il est mis de côté et n’entre dans aucun total. Saisissez le montant exact hors taxes.';

/** What can be wrong with a cell or a row. Codes are stable: scripts and saved reports rely on them. */
const sentences = {
  'impossible-date': ({ value }) =>
    `la date « ${value} » n’existe pas au calendrier, la ligne n’est pas importée. Corrigez la date puis réimportez le fichier.`,
  'missing-subject': () =>
    'ni objet ni numéro, rien ne dit de quel marché il s’agit : la ligne n’est pas importée. Complétez l’un des deux.',
  'too-many-fields': ({ value }) =>
    `la ligne a plus de champs que l’en-tête${value === '' ? '' : ` (« ${value} » en trop)`}, sans qu’on sache lequel a été coupé : elle n’est pas importée. Mettez entre guillemets le texte qui contient le séparateur.`,
  'not-a-contract': ({ value }) =>
    `« ${value} » est un total ou un titre, pas un marché : la ligne n’est pas importée. Donnez-lui un numéro ou une date si c’en est un.`,
  'unreadable-amount': ({ value }) => `le montant « ${value} » n’est pas lisible, ${setAsideEnding}`,
  'approximate-amount': ({ value }) => `le montant « ${value} » est approximatif, ${setAsideEnding}`,
  'negative-amount': ({ value }) => `le montant « ${value} » est négatif, ${setAsideEnding}`,
  'percentage-amount': ({ value }) => `« ${value} » est un pourcentage et non un montant, ${setAsideEnding}`,
  'amount-with-tax': ({ value }) => `le montant « ${value} » est toutes taxes comprises, ${setAsideEnding}`,
  'ambiguous-amount': ({ value }) =>
    `le montant « ${value} » peut se lire avec des milliers ou avec des décimales, ${setAsideEnding}`,
  'implausible-amount': ({ value }) =>
    `le montant « ${value} » est invraisemblable : il est mis de côté et n’entre dans aucun total. Vérifiez-le.`,
  'formula-error': ({ value }) =>
    `la formule de la cellule est en erreur (« ${value} »), la valeur reste vide. Corrigez la formule, ou collez la valeur.`,
  'formula-without-value': () =>
    'la cellule contient une formule sans résultat enregistré, la valeur reste vide. Ouvrez le fichier dans le tableur, enregistrez-le, puis réimportez-le.',
  'scaled-amount': ({ value, kept }) =>
    `« ${value} » est en milliers ou en millions d’euros, lu ${kept}. Vérifiez que l’unité est la bonne.`,
  'rounded-amount': ({ value, kept }) =>
    `« ${value} » a plus de deux décimales, arrondi au centime : ${kept}.`,
  'american-date': ({ value, kept }) =>
    `« ${value} » est écrit mois d’abord, lu ${shortDate(kept)}. Vérifiez que le jour est le bon.`,
  'incomplete-date': ({ value }) =>
    `« ${value} » ne donne pas le jour, la date reste vide. Saisissez une date complète (jj/mm/aaaa).`,
  'date-out-of-range': ({ value }) =>
    `« ${value} » est avant 1990 ou dans plus de dix ans, la date reste vide. Vérifiez l’année.`,
  'unreadable-date': ({ value }) =>
    `« ${value} » n’est pas une date, elle reste vide. Saisissez une date (jj/mm/aaaa).`,
  'lost-zero-siret': ({ value, kept }) => `« ${value} » a perdu ses zéros de tête, lu ${kept}.`,
  'wrong-check-digit': ({ value }) =>
    `la clé de contrôle du numéro « ${value} » est fausse, il est gardé tel quel. Vérifiez-le sur l’annuaire des entreprises.`,
  'siren-alone': ({ value }) =>
    `« ${value} » est un SIREN et non un SIRET, il est gardé tel quel. Complétez les cinq chiffres de l’établissement.`,
  'lost-digits': ({ value }) =>
    `« ${value} » est un nombre arrondi par le tableur, des chiffres sont perdus. Mettez la colonne au format texte et ressaisissez le numéro.`,
  'foreign-number': ({ value }) =>
    `« ${value} » n’est pas un SIRET, il est gardé comme numéro étranger. Indiquez le type d’identifiant si c’en est un.`,
  'unreadable-identifier': ({ value, kept }) =>
    kept === ''
      ? `« ${value} » est trop long pour un numéro d’identification, il est laissé de côté. Corrigez-le.`
      : `« ${value} » n’a pas le nombre de chiffres d’un SIRET (14), il est gardé tel quel. Vérifiez-le.`,
  'several-holders': ({ value, kept }) =>
    kept === ''
      ? `« ${value} » semble nommer plusieurs titulaires, gardés comme un seul faute de pouvoir les séparer sûrement. Séparez-les par « ; », avec leurs SIRET dans le même ordre.`
      : `« ${value} » nomme ${kept} titulaires dans une même cellule, gardés séparément. Vérifiez qui est qui.`,
  'lost-zero-cpv': ({ value, kept }) => `le code CPV « ${value} » a perdu son zéro de tête, lu ${kept}.`,
  'wrong-control-digit': ({ value, kept }) =>
    `le chiffre de contrôle du code CPV « ${value} » est faux (attendu : ${kept}), les huit chiffres sont gardés. Vérifiez le code.`,
  'cpv-from-label': ({ value, kept }) =>
    `le code CPV est retrouvé d’après le libellé « ${value} » : ${kept}.`,
  'several-cpv': ({ value, kept }) =>
    `« ${value} » donne plusieurs codes CPV, le premier est gardé (${kept}). Vérifiez que c’est le principal.`,
  'unknown-cpv': ({ value }) =>
    `« ${value} » n’est pas un code de la nomenclature CPV, il est gardé comme texte. Choisissez un code de la nomenclature.`,
  'unknown-code': ({ value, kept }) =>
    kept === ''
      ? `« ${value} » n’est pas une valeur connue de cette colonne, elle reste vide. Choisissez une valeur de la liste.`
      : `« ${kept} » n’est pas une valeur connue de cette colonne, le texte est gardé tel quel. Choisissez une valeur de la liste.`,
  'unreadable-number': ({ value }) =>
    `« ${value} » n’est pas un nombre possible ici, la valeur reste vide. Corrigez-la.`,
  'unreadable-duration': ({ value }) =>
    `« ${value} » n’est pas une durée lisible, elle reste vide. Saisissez un nombre entier de mois.`,
  'duration-from-days': ({ value, kept }) => `la durée « ${value} » est convertie en mois entiers : ${kept}.`,
  'unreadable-hours': ({ value }) =>
    `« ${value} » n’est pas un nombre d’heures lisible, la valeur reste vide. Saisissez par exemple 12,5 ou 12h30.`,
  'rate-from-percent': ({ value, kept }) =>
    `« ${value} » est lu comme un pourcentage, soit un taux de ${exactNumber(kept)}.`,
  'joined-fields': ({ kept }) =>
    `le texte contenait le séparateur et avait été coupé, il est recollé : « ${kept} ». Mettez-le entre guillemets.`,
} satisfies Readonly<Record<string, Sentence>>;
export type FaultCode = keyof typeof sentences;
export const FAULT_CODES = Object.keys(sentences) as readonly FaultCode[];

/** Where a fault is and what stands there. */
export interface FaultPlace {
  /** « Ligne 12 », « Enregistrement 3 ». */
  readonly place: string;
  readonly column: string | null;
  readonly value: string | null;
}

/** The French sentence of a fault: where, what, why, what to do. */
export function sentenceOf(
  { code, kept }: { readonly code: FaultCode; readonly kept: string | null },
  { place, column, value }: FaultPlace,
): string {
  const sentence: Sentence = sentences[code];
  const where = column === null ? place : `${place}, colonne « ${column} »`;
  return `${where} : ${sentence({ value: value ?? '', kept: kept ?? '' })}`;
}
