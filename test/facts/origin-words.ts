/** The origins as the assessment keeps them, in the words of the page: typed here, not read from the product. */
const WORDS: Readonly<Record<string, string>> = {
  stated: 'stated',
  buyer: 'fiche de l’acheteur',
  decision: 'décision de l’acheteur',
  'derived-from-cpv': 'déduit du CPV',
  'awarded-amount': "montant attribué, à défaut d'estimation",
  'maximum-amount': "maximum de l'accord-cadre, à défaut d'estimation",
  'sum-of-lots': 'somme des lots du registre',
  'single-lot': 'valeur du lot unique',
  'not-reserved-in-decp': 'considérations publiées sans « Marché réservé »',
};

export function originWords(code: string): string {
  return WORDS[code] ?? `unknown origin: ${code}`;
}
