import { BUYER_WORDS } from '../../../contracts/domain/register-words';
import { type BuyerKind } from '../../../contracts/domain/register-terms';
import { codeLabel } from '../../../contracts/domain/fields/fields';
import { type FactName } from '../../../eligibility/domain/facts/facts';
import {
  capitalised,
  durationInMonths,
  grouped,
  percent,
  roundedEuros,
  shortDate,
  withUnit,
  yesOrNo,
} from '../../../shared/domain/french';

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
      return capitalised(BUYER_WORDS[value as BuyerKind]);
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
