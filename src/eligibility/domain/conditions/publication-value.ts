import { type Condition, condition } from './condition';
import { exactEuros } from '../../../shared/domain/french';
import { type Case } from '../settle/subjects';

/** The contract's value is at or above the amount from which essential data are published. */
export const valueReachesPublication: Condition = condition({
  subjects: ['publicationValue'],
  landmarks: (law) => ({ amounts: { publicationValue: [law.constantAmount('decp.publication')] } }),
  holds: ({ publicationValue }, { law }) => publicationValue >= law.constantAmount('decp.publication'),
  met: (given) => `valeur de ${valueWords(given)}, au moins égale à ${thresholdWords(given)}`,
  unmet: (given) => `valeur de ${valueWords(given)}, sous ${thresholdWords(given)}`,
});

function valueWords({ facts }: Case): string {
  const value = facts.needValue ?? facts.awardedAmount ?? facts.lotValue;
  return value === null ? 'montant non connu' : exactEuros(value);
}

function thresholdWords({ law }: Case): string {
  return exactEuros(law.constantAmount('decp.publication'));
}
