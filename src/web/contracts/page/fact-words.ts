import { codeLabel } from '../../../contracts/domain/fields/fields';
import { type FactName } from '../../../eligibility/domain/facts';
import {
  durationInMonths,
  grouped,
  percent,
  roundedEuros,
  shortDate,
  withUnit,
  yesOrNo,
} from '../../../shared/domain/french';

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

const KINDS: Readonly<Record<string, string>> = {
  'local-authority': 'Collectivité territoriale',
  state: 'État',
  'contracting-entity': 'Entité adjudicatrice',
};

/** The value of a fact as the register holds it (cents, hundredths, codes), in French. */
export function factText(name: FactName, value: unknown): string {
  switch (name) {
    case 'needValue':
    case 'lotValue':
    case 'awardedAmount':
    case 'smallLotsTotal':
      return roundedEuros(Number(value));
    case 'launchedOn':
    case 'notifiedOn':
      return shortDate(String(value));
    case 'durationMonths':
      return durationInMonths(Number(value));
    case 'nature':
    case 'contractKind':
      return codeLabel(name, String(value));
    case 'labourShare':
    case 'effortRate':
      return percent(String(value));
    case 'hourlyCost':
      return withUnit(grouped(String(value)), '€/h');
    case 'transferredMonthlyHours':
      return withUnit(grouped(typeof value === 'number' ? value / 100 : String(value)), 'h/mois');
    case 'socialServices':
    case 'contractingAuthority':
      return yesOrNo(value === true);
    case 'buyerKind':
      return KINDS[String(value)] ?? String(value);
    case 'reservedFor':
      return reservedText(value as readonly string[]);
    case 'socialConsiderations':
    case 'environmentalConsiderations':
      return (value as readonly string[]).join(', ');
    case 'exception':
      return (value as { code: string }).code;
    case 'cpv':
    case 'placeOfPerformance':
      return String(value);
  }
}

function reservedText(families: readonly string[]): string {
  return families.length === 0
    ? 'non réservé'
    : families.map((one) => codeLabel('reservation', one)).join(', ');
}
