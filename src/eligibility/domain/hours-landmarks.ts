import { type CpvCode } from '../../shared/domain/cpv-code';
import { type Cents } from '../../shared/domain/euros';
import { type DecimalText } from './facts';
import { shareForLabourHours, valueForLabourHours, valueForTransferHours } from './hours-formula';
import { effortRateOf, formulaFor, hourlyCostOf, labourShareIn } from './hours-of-case';
import { type Landmarks } from './landmarks';
import { type Law } from './law';
import { type Case, SHARE_OF_THE_CPV } from './subjects';

/** The classes of CPV that hours and ratings tell apart. */
export function hoursClass(cpv: CpvCode, law: Law): string {
  const row = law.content.potentials.of(cpv);
  return `${row?.clause ?? ''} ${row?.labourShare ?? ''} ${law.inFamily('staff-transfer-cpv', cpv)}`;
}

/** Where hours reach the buyer's minimum, or leave zero, along each missing fact. */
export function hoursLandmarks(given: Case): Landmarks {
  const { facts, law } = given;
  const minimumDuration = Number(law.constant('practice.minimum-duration'));
  const cpvs = facts.cpv === null ? law.cpvClasses(hoursClass) : [facts.cpv];
  const durations = facts.durationMonths === null ? [1, minimumDuration] : [facts.durationMonths];
  const needed = facts.lotValue === null && facts.needValue === null;
  return {
    cpvs,
    durations: [minimumDuration],
    amounts: { hoursValue: needed ? cpvs.flatMap((cpv) => valuesFor(cpv, durations, given)) : [] },
    shares: sharesFor(given),
  };
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
  const labourShare = labourShareIn({ cpv, labourShare: facts.labourShare ?? SHARE_OF_THE_CPV }, law);
  if (labourShare === null) return [];
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
