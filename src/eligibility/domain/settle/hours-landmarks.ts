import { type CpvCode } from '../../../shared/domain/cpv-code';
import { type Cents } from '../../../shared/domain/euros';
import { type DecimalText } from '../law/parameters';
import { shareForLabourHours, valueForLabourHours, valueForTransferHours } from '../hours/hours-formula';
import { isPromising } from '../law/cpv-potential';
import {
  effortRateOf,
  HOURS_SUBJECTS,
  type HoursSubject,
  formulaFor,
  hourlyCostOf,
  labourShareIn,
} from '../hours/hours-of-case';
import { type Landmarks } from './landmarks';
import { type Law } from '../law/law';
import { type Beside, besideKey, caseLandmarks, type Known, SHARE_OF_THE_CPV, type World } from './subjects';

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

/**
 * Where hours reach the buyer's minimum, or leave zero: along the value, and along a missing share. The amounts hold for a
 * value that is known too, whatever it is.
 */
export const hoursCaseLandmarks = caseLandmarks(HOURS_SUBJECTS, (known, given) => ({
  amounts: isShareGiven(known) ? { hoursValue: hoursValues(known, given) } : {},
  shares: isShareOpen(known) ? sharesFor(known, given) : [],
  ...durationsRead(given),
}));

/** The share counts along the value where it is stated, or is that of whichever CPV. */
function isShareGiven({ labourShare, hoursValue }: KnownHours): boolean {
  return labourShare !== undefined || hoursValue === undefined;
}

/** Missing, or missing where the CPV turns out to have none. */
function isShareOpen({ cpv, labourShare }: KnownHours): boolean {
  return labourShare === undefined || (cpv === undefined && labourShare === SHARE_OF_THE_CPV);
}

/** Only hours taken over count by the month: without them a duration is where it lies among the durations of the law. */
function durationsRead({ facts }: Beside): Landmarks {
  return facts.transferredMonthlyHours === null ? { durations: [] } : {};
}

type KnownHours = Pick<Known, HoursSubject>;

function hoursValues(known: KnownHours, given: Beside): readonly Cents[] {
  const { cpv, nature, durationMonths, labourShare } = known;
  const { law } = given;
  const months = given.facts.transferredMonthlyHours === null ? '' : durationMonths;
  const read = `${cpv === undefined ? '' : law.profileOf(cpv)}|${nature}|${months}|${labourShare}|${besideKey(given)}`;
  return law.remembered(hoursValues, read, () => {
    const cpvs = cpv === undefined ? law.cpvClasses(hoursClass) : [cpv];
    const durations = durationMonths === undefined ? [1, minimumDuration(law)] : [durationMonths];
    return [...new Set(cpvs.flatMap((one) => valuesFor({ ...known, cpv: one }, durations, given)))].sort(
      (one, other) => one - other,
    );
  });
}

function minimumDuration(law: Law): number {
  return Number(law.constant('practice.minimum-duration'));
}

function valuesFor(
  known: KnownHours & Pick<World, 'cpv'>,
  durations: readonly number[],
  given: Beside,
): Cents[] {
  const { facts, law } = given;
  const minimum = law.constant('practice.minimum-hours');
  const { transferredMonthlyHours } = facts;
  const effortRate = effortRateOf(given);
  if (transferredMonthlyHours !== null && formulaFor(facts, known.cpv, law) === 'PRA-CALC-2') {
    const cleaningConstant = law.constant('practice.cleaning-constant');
    return durations
      .flatMap((durationMonths) => {
        const inputs = { effortRate, transferredMonthlyHours, durationMonths, cleaningConstant };
        return [valueForTransferHours('1', inputs), valueForTransferHours(minimum, inputs)];
      })
      .filter(isAmount);
  }
  // Where the CPV has no share, a whole one shows what the cost still decides.
  const { cpv, labourShare = SHARE_OF_THE_CPV } = known;
  const share = labourShareIn({ cpv, labourShare }, law) ?? '1';
  return costs(known, given)
    .map((hourlyCost) => valueForLabourHours(minimum, { labourShare: share, effortRate, hourlyCost }))
    .filter(isAmount);
}

function sharesFor(known: KnownHours, given: Beside): DecimalText[] {
  const { hoursValue: value } = known;
  if (value === undefined) return [];
  const minimum = given.law.constant('practice.minimum-hours');
  const effortRate = effortRateOf(given);
  return costs(known, given)
    .map((hourlyCost) => shareForLabourHours(minimum, { value, effortRate, hourlyCost }))
    .filter((share) => share !== null);
}

function costs({ nature }: KnownHours, given: Beside): DecimalText[] {
  const natures = nature === undefined ? (['works', 'services'] as const) : [nature];
  return natures.map((each) => hourlyCostOf(given, each));
}

function isAmount(amount: Cents | null): amount is Cents {
  return amount !== null;
}
