import { type EligibilityFacts, type ExceptionCode, type FactName } from '../facts/facts';
import { exactEuros, longDate } from '../../../shared/domain/french';

/** Each fact with its article, as it stands in a sentence. */
export const FACT_WORDS: Readonly<Record<FactName, string>> = {
  buyerKind: "la catégorie d'acheteur",
  contractingAuthority: 'la qualité de pouvoir adjudicateur',
  contractKind: 'le type de contrat (marché, concession, défense)',
  nature: 'la nature (travaux, fournitures ou services)',
  cpv: 'le code CPV',
  needValue: 'la valeur estimée du besoin entier',
  lotValue: 'la valeur estimée du lot',
  awardedAmount: 'le montant attribué',
  smallLotsTotal: 'le total des petits lots',
  durationMonths: 'la durée en mois',
  launchedOn: 'la date de lancement de la consultation',
  notifiedOn: 'la date de notification',
  placeOfPerformance: "le département du lieu d'exécution",
  socialServices: "l'indication qu'il s'agit de services sociaux ou spécifiques",
  socialConsiderations: 'les considérations sociales',
  environmentalConsiderations: 'les considérations environnementales',
  exception: "le motif d'exception",
  reservedFor: 'la réservation éventuelle',
  labourShare: "la part de main-d'œuvre",
  effortRate: "le taux d'effort d'insertion",
  hourlyCost: 'le coût horaire',
  transferredMonthlyHours: 'les heures mensuelles du personnel repris',
};

/** The name of a fact beside its value. */
export const FACT_LABELS: Readonly<Record<FactName, string>> = {
  needValue: 'Besoin entier HT',
  lotValue: 'Ce lot HT',
  awardedAmount: 'Montant attribué HT',
  nature: 'Nature',
  contractKind: 'Régime',
  cpv: 'Code CPV',
  durationMonths: 'Durée',
  launchedOn: 'Lancement',
  notifiedOn: 'Notification',
  placeOfPerformance: 'Département d’exécution',
  socialServices: 'Services sociaux ou spécifiques',
  socialConsiderations: 'Considérations sociales',
  environmentalConsiderations: 'Considérations environnementales',
  reservedFor: 'Réservé à',
  exception: 'Exception',
  labourShare: 'Main-d’œuvre',
  effortRate: 'Taux d’effort',
  hourlyCost: 'Coût horaire',
  transferredMonthlyHours: 'Heures mensuelles du personnel repris',
  smallLotsTotal: 'Total des petits lots',
  buyerKind: 'Catégorie d’acheteur',
  contractingAuthority: 'Pouvoir adjudicateur',
};

/** Grounds of art. L2112-2-1 II CCP, 1° to 4°. */
export const EXCEPTION_WORDS: Readonly<Record<ExceptionCode, string>> = {
  'EXC-1': 'solution immédiatement disponible',
  'EXC-2': 'absence de lien suffisant avec l’objet',
  'EXC-3': 'restriction de concurrence ou difficulté technique ou économique',
  'EXC-4': 'marché de travaux de courte durée',
};

/** The ground of an exception; a text that is no code as it stands. */
export function exceptionText(code: string): string {
  return code in EXCEPTION_WORDS ? EXCEPTION_WORDS[code as ExceptionCode] : code;
}

/** "consultation lancée le 2 décembre 2026", or what the notification lets one say. */
export function launchWords({ launchedOn, notifiedOn }: EligibilityFacts): string {
  if (launchedOn !== null) return `consultation lancée le ${longDate(launchedOn)}`;
  if (notifiedOn !== null)
    return `contrat notifié le ${longDate(notifiedOn)}, donc lancé au plus tard ce jour-là`;
  return 'date de lancement non connue';
}

/** "besoin estimé à 824 000 €". */
export function needWords({ needValue }: EligibilityFacts): string {
  return needValue === null ? 'valeur du besoin non connue' : `besoin estimé à ${exactEuros(needValue)}`;
}

/** "lot estimé à 412 000 €". */
export function lotWords({ lotValue }: EligibilityFacts): string {
  return lotValue === null ? 'valeur du lot non connue' : `lot estimé à ${exactEuros(lotValue)}`;
}
