import { type CpvCode } from '../../../shared/domain/cpv-code';
import { type Cents } from '../../../shared/domain/euros';
import { type DecimalText } from '../law/parameters';
import { shareForLabourHours, valueForLabourHours, valueForTransferHours } from '../hours/hours-formula';
import { isPromising } from '../law/cpv-potential';
import { effortRateOf, formulaFor, hourlyCostOf, labourShareIn } from '../hours/hours-of-case';
import { type Landmarks } from './landmarks';
import { type Law } from '../law/law';
import { type Case, knownValue, SHARE_OF_THE_CPV } from './subjects';

/** The codes and durations that the hours and their minimums tell apart. */
export function hoursLandmarks(law: Law): Landmarks {
  return { cpvs: law.cpvClasses(hoursClass), durations: [minimumDuration(law)] };
}

/** The same for a clause: where it does not suit the family its hours do not count. */
export function clauseLandmarks(law: Law): Landmarks {
  return { ...hoursLandmarks(law), cpvs: law.cpvClasses(clauseClass) };
}

function hoursClass(cpv: CpvCode, law: Law): string {
  const share = law.content.potentials.of(cpv)?.labourShare ?? '';
  return `${share} ${law.inFamily('staff-transfer-cpv', cpv)}`;
}

function clauseClass(cpv: CpvCode, law: Law): string {
  const promising = isPromising(law.content.potentials.of(cpv)?.clause);
  return promising ? hoursClass(cpv, law) : `other ${law.inFamily('staff-transfer-cpv', cpv)}`;
}

/** Where hours reach the buyer's minimum, or leave zero, along a missing value or a missing share. */
export function hoursCaseLandmarks(given: Case): Landmarks | null {
  if (knownValue('hoursValue', given) === null) return { amounts: { hoursValue: hoursValues(given) } };
  return knownValue('labourShare', given) === null ? { shares: sharesFor(given) } : null;
}

function hoursValues(given: Case): readonly Cents[] {
  const { facts, law } = given;
  const { cpv, nature, durationMonths } = facts;
  const { labourShare, effortRate, hourlyCost, transferredMonthlyHours } = facts;
  const read = [cpv, nature, durationMonths, labourShare, effortRate, hourlyCost, transferredMonthlyHours];
  return law.remembered(hoursValues, JSON.stringify(read), () => {
    const cpvs = cpv === null ? law.cpvClasses(hoursClass) : [cpv];
    const durations = durationMonths === null ? [1, minimumDuration(law)] : [durationMonths];
    return [...new Set(cpvs.flatMap((one) => valuesFor(one, durations, given)))];
  });
}

function minimumDuration(law: Law): number {
  return Number(law.constant('practice.minimum-duration'));
}

function valuesFor(cpv: CpvCode, durations: readonly number[], given: Case): Cents[] {
  const { facts, law } = given;
  const minimum = law.constant('practice.minimum-hours');
  const { transferredMonthlyHours } = facts;
  const effortRate = effortRateOf(given);
  if (transferredMonthlyHours !== null && formulaFor(facts, cpv, law) === 'PRA-CALC-2') {
    const cleaningConstant = law.constant('practice.cleaning-constant');
    return durations
      .flatMap((durationMonths) => {
        const inputs = { effortRate, transferredMonthlyHours, durationMonths, cleaningConstant };
        return [valueForTransferHours('1', inputs), valueForTransferHours(minimum, inputs)];
      })
      .filter(isAmount);
  }
  // Where the CPV has no share, a whole one shows what the cost still decides.
  const labourShare = labourShareIn({ cpv, labourShare: facts.labourShare ?? SHARE_OF_THE_CPV }, law) ?? '1';
  return costs(given)
    .map((hourlyCost) => valueForLabourHours(minimum, { labourShare, effortRate, hourlyCost }))
    .filter(isAmount);
}

function sharesFor(given: Case): DecimalText[] {
  const { facts, law } = given;
  const value = facts.lotValue ?? facts.needValue;
  if (facts.labourShare !== null || facts.cpv === null || value === null) return [];
  const minimum = law.constant('practice.minimum-hours');
  const effortRate = effortRateOf(given);
  return costs(given)
    .map((hourlyCost) => shareForLabourHours(minimum, { value, effortRate, hourlyCost }))
    .filter((share) => share !== null);
}

function costs(given: Case): DecimalText[] {
  const natures = given.facts.nature === null ? (['works', 'services'] as const) : [given.facts.nature];
  return natures.map((nature) => hourlyCostOf(given, nature));
}

function isAmount(amount: Cents | null): amount is Cents {
  return amount !== null;
}
