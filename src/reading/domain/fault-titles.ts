import { type FaultCode } from './fault-sentences';

/** A sort of fault in a few words: what it is, and what the import makes of it. */
export interface FaultTitle {
  readonly title: string;
  /** What is expected, or what happened. */
  readonly hint: string;
}

const NOT_SUMMED = 'gardé hors des totaux';

const titles: Readonly<Record<FaultCode, FaultTitle> & Record<string, FaultTitle>> = {
  'impossible-date': { title: 'Date impossible', hint: 'ce jour n’existe pas ; attendu jj/mm/aaaa' },
  'missing-subject': { title: 'Ni objet ni numéro', hint: 'rien ne dit de quel marché il s’agit' },
  'too-many-fields': { title: 'Trop de champs', hint: 'un texte contient sans doute le séparateur' },
  'not-a-contract': { title: 'Total ou titre', hint: 'cette ligne n’est pas un marché' },
  'missing-buyer': { title: 'Acheteur absent', hint: 'ni la ligne ni l’import ne disent l’acheteur' },
  'buyer-outside': { title: 'Acheteur d’un autre', hint: 'il ne vous est pas confié' },
  'outside-limits': { title: 'Marché d’un autre service ou territoire', hint: 'il ne vous est pas confié' },
  'unreadable-amount': { title: 'Montant illisible', hint: `un nombre est attendu ; ${NOT_SUMMED}` },
  'approximate-amount': { title: 'Montant approximatif', hint: NOT_SUMMED },
  'negative-amount': { title: 'Montant négatif', hint: NOT_SUMMED },
  'percentage-amount': { title: 'Pourcentage au lieu d’un montant', hint: NOT_SUMMED },
  'amount-with-tax': { title: 'Montant toutes taxes comprises', hint: NOT_SUMMED },
  'ambiguous-amount': { title: 'Montant ambigu', hint: `milliers ou décimales ? ${NOT_SUMMED}` },
  'implausible-amount': { title: 'Montant invraisemblable', hint: NOT_SUMMED },
  'hundredfold-amount': { title: 'Montant cent fois trop grand', hint: `virgule perdue ? ${NOT_SUMMED}` },
  'formula-error': { title: 'Formule en erreur', hint: 'la valeur reste vide' },
  'formula-without-value': { title: 'Formule sans résultat', hint: 'la valeur reste vide' },
  'scaled-amount': { title: 'Milliers ou millions d’euros', hint: 'converti en euros' },
  'rounded-amount': { title: 'Plus de deux décimales', hint: 'arrondi au centime' },
  'american-date': { title: 'Date écrite mois d’abord', hint: 'lue ainsi, à vérifier' },
  'incomplete-date': { title: 'Date sans jour', hint: 'la date reste vide' },
  'date-out-of-range': { title: 'Date hors du possible', hint: 'avant 1990 ou dans plus de dix ans' },
  'unreadable-date': { title: 'Date illisible', hint: 'attendu jj/mm/aaaa ; la date reste vide' },
  'lost-zero-siret': { title: 'SIRET sans ses zéros de tête', hint: 'remis' },
  'wrong-check-digit': { title: 'Clé de SIRET fausse', hint: 'gardé tel quel' },
  'siren-alone': { title: 'SIREN au lieu d’un SIRET', hint: 'gardé tel quel' },
  'lost-digits': { title: 'Numéro arrondi par le tableur', hint: 'des chiffres sont perdus' },
  'foreign-number': { title: 'Numéro étranger', hint: 'gardé comme tel' },
  'unreadable-identifier': {
    title: 'Identifiant illisible',
    hint: '14 chiffres attendus ; gardé tel quel, sauf trop long',
  },
  'several-holders': { title: 'Plusieurs titulaires dans une cellule', hint: 'à vérifier' },
  'lost-zero-cpv': { title: 'CPV à 7 chiffres', hint: 'zéro de tête perdu, remis' },
  'wrong-control-digit': { title: 'Clé de CPV fausse', hint: 'les huit chiffres sont gardés' },
  'cpv-from-label': { title: 'CPV trouvé d’après son libellé', hint: 'à vérifier' },
  'several-cpv': { title: 'Plusieurs CPV', hint: 'le premier est gardé' },
  'unknown-cpv': { title: 'CPV inconnu', hint: 'hors de la nomenclature ; gardé comme texte' },
  'unknown-code': { title: 'Valeur inconnue', hint: 'absente de la liste de cette colonne' },
  'unreadable-number': { title: 'Nombre illisible', hint: 'la valeur reste vide' },
  'unreadable-duration': { title: 'Durée illisible', hint: 'un nombre entier de mois est attendu' },
  'duration-from-days': { title: 'Durée en jours ou en années', hint: 'convertie en mois' },
  'unreadable-hours': { title: 'Heures illisibles', hint: 'la valeur reste vide' },
  'rate-from-percent': { title: 'Pourcentage', hint: 'lu comme un taux' },
  'joined-fields': { title: 'Champ coupé', hint: 'recollé' },
  'same-row-twice': { title: 'Ligne en double', hint: 'comptée une fois' },
  'conflicting-amount': { title: 'Montant différent du registre', hint: 'le fichier l’emporte' },
  'same-number-other-subject': {
    title: 'Numéro déjà pris',
    hint: 'autre objet : un marché distinct est créé',
  },
  'several-candidates': { title: 'Marché ambigu', hint: 'un marché distinct est créé' },
  'hidden-sheet': { title: 'Feuille masquée', hint: 'non lue' },
  'no-row': { title: 'Aucune ligne', hint: 'l’en-tête n’est suivi de rien' },
};

/** The title of a fault; one without title is a remark. */
export function faultTitle(code: string): FaultTitle {
  return titles[code] ?? { title: 'Remarque', hint: 'voir le détail dans le fichier annoté' };
}
