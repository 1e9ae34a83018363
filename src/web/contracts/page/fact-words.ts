import { codeLabel } from '../../../contracts/domain/fields/fields';
import { type FactName } from '../../../eligibility/domain/facts';
import { grouped, roundedEuros, shortDate } from '../../../shared/domain/french';

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
      return `${String(value)}\u00a0mois`;
    case 'nature':
    case 'contractKind':
      return codeLabel(name, String(value));
    case 'labourShare':
    case 'effortRate':
      return `${grouped(Number(value) * 100)}\u202f%`;
    case 'hourlyCost':
      return `${grouped(String(value))}\u00a0€/h`;
    case 'transferredMonthlyHours':
      return `${grouped(typeof value === 'number' ? value / 100 : String(value))}\u00a0h/mois`;
    case 'socialServices':
    case 'contractingAuthority':
      return value === true ? 'oui' : 'non';
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
