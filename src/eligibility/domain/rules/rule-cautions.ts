import { type EffectId } from '../law/effects';
import { longDate } from '../../../shared/domain/french';
import { type Case } from '../settle/subjects';

type Cautions = (given: Case) => readonly string[];

/** Days of doubt around the entry into force and the single date of concessions. */
export function climateLawCautions(id: 'climate-law.contracts' | 'climate-law.concessions'): Cautions {
  return (given) => effectCautions(id, given);
}

/** The day from which both families may be combined is from memory. */
export const jointReservationCautions: Cautions = (given) => effectCautions('joint-reservation', given);

/** Which threshold applies to social services is not settled by the texts read (art. L2112-2-1 CCP). */
export const socialServicesCautions: Cautions = ({ facts }) =>
  facts.socialServices === true ? ['seuil applicable aux services sociaux'] : [];

/** The article speaks of the whole contract; on which lots the duty is met is not settled (art. L2112-2-1 CCP). */
export const severalLotsCautions: Cautions = ({ facts }) =>
  facts.needValue !== null && facts.lotValue !== null && facts.lotValue < facts.needValue
    ? ["l'obligation vise le marché entier, elle peut être tenue sur certains lots seulement"]
    : [];

function effectCautions(id: EffectId, { facts, law }: Case): readonly string[] {
  const { caution, certainty, doubt, from } = law.effect(id);
  const { launchedOn } = facts;
  const cautions = caution === null ? [] : [caution];
  if (certainty !== 'seen') cautions.push(`entrée en vigueur du ${longDate(from)}`);
  if (doubt !== null && launchedOn !== null && launchedOn >= doubt.from && launchedOn <= doubt.to) {
    cautions.push(
      `les sources situent l'entrée en vigueur entre le ${longDate(doubt.from)} et le ${longDate(doubt.to)}`,
    );
  }
  return cautions;
}
