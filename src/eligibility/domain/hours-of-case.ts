import { type Nature } from '../../contracts/domain/register-terms';
import { type CpvCode } from '../../shared/domain/cpv-code';
import { type Cents } from '../../shared/domain/euros';
import { type DecimalText, type EligibilityFacts, type FactName } from './facts';
import { type Formula, labourHours, transferHours } from './hours-formula';
import { type Law } from './law';
import { type Case, givenOf, knownValue, SHARE_OF_THE_CPV, type World } from './subjects';

/** What the hours of a contract rest on. */
export type HoursSubject = 'cpv' | 'hoursValue' | 'nature' | 'durationMonths' | 'labourShare';
export const HOURS_SUBJECTS = ['cpv', 'hoursValue', 'nature', 'durationMonths', 'labourShare'] as const;

/** The hours computed from a contract's facts, with what was assumed for want of a fact. */
export interface ComputedHours {
  readonly formula: Formula;
  readonly value: Cents;
  readonly valueFrom: FactName;
  readonly labourShare: DecimalText | null;
  readonly effortRate: DecimalText;
  readonly hourlyCost: DecimalText | null;
  readonly transferredMonthlyHours: DecimalText | null;
  readonly durationMonths: number | null;
  readonly cleaningConstant: DecimalText | null;
  readonly assumed: readonly FactName[];
  readonly hours: number;
}

/** PRA-CALC-2 where staff is transferred on a cleaning contract, else PRA-CALC-1 (interface.md, Hours). */
export function formulaFor(facts: EligibilityFacts, cpv: CpvCode, law: Law): Formula {
  const transfer = facts.transferredMonthlyHours !== null && law.inFamily('staff-transfer-cpv', cpv);
  return transfer ? 'PRA-CALC-2' : 'PRA-CALC-1';
}

export function effortRateOf({ facts, law }: Case): DecimalText {
  return facts.effortRate ?? law.constant('practice.effort-rate');
}

/** The cost given, else the buyer's for that nature. */
export function hourlyCostOf({ facts, law }: Case, nature: Nature): DecimalText {
  if (facts.hourlyCost !== null) return facts.hourlyCost;
  return law.constant(
    nature === 'works' ? 'practice.hourly-cost.works' : 'practice.hourly-cost.supplies-services',
  );
}

/** The labour share in a complete world, null where the CPV has none and none is given. */
export function labourShareIn(world: Pick<World, 'cpv' | 'labourShare'>, law: Law): DecimalText | null {
  if (world.labourShare !== SHARE_OF_THE_CPV) return world.labourShare;
  return law.content.potentials.of(world.cpv)?.labourShare ?? null;
}

/** Whole hours in a complete world; null where the CPV gives no labour share. */
export function hoursIn(world: Pick<World, HoursSubject>, given: Case): number | null {
  const { cpv, hoursValue, nature, durationMonths, labourShare } = world;
  const key = `${cpv} ${hoursValue} ${nature} ${durationMonths} ${labourShare}`;
  const ofCase = worked.get(given) ?? new Map<string, number | null>();
  worked.set(given, ofCase);
  const known = ofCase.get(key);
  if (known !== undefined) return known;
  const hours = workOut(world, given);
  ofCase.set(key, hours);
  return hours;
}

// A rule and two measures ask for the same hours of the same contract.
const worked = new WeakMap<Case, Map<string, number | null>>();

function workOut(world: Pick<World, HoursSubject>, given: Case): number | null {
  const { facts, law } = given;
  const value = world.hoursValue;
  const effortRate = effortRateOf(given);
  if (facts.transferredMonthlyHours !== null && formulaFor(facts, world.cpv, law) === 'PRA-CALC-2') {
    const { transferredMonthlyHours } = facts;
    const cleaningConstant = law.constant('practice.cleaning-constant');
    return transferHours({
      value,
      effortRate,
      transferredMonthlyHours,
      durationMonths: world.durationMonths,
      cleaningConstant,
    });
  }
  const labourShare = labourShareIn(world, law);
  if (labourShare === null) return null;
  return labourHours({ value, labourShare, effortRate, hourlyCost: hourlyCostOf(given, world.nature) });
}

/** The formula chosen and the facts without which it cannot be computed; formula null while it is open. */
export interface FormulaNeeds {
  readonly formula: Formula | null;
  /** Missing facts, per formula that may still be chosen. */
  readonly missing: Readonly<Record<Formula, readonly FactName[]>>;
}

export function formulaNeeds(given: Case): FormulaNeeds {
  const { facts, law } = given;
  const value: FactName[] = givenOf('hoursValue', facts) === null ? ['lotValue', 'needValue'] : [];
  const cpv: FactName[] = facts.cpv === null ? ['cpv'] : [];
  const open = facts.cpv === null && facts.transferredMonthlyHours !== null;
  const share: FactName[] = knownValue('labourShare', given) === null ? ['labourShare'] : [];
  const needsCpv = facts.labourShare === null || open;
  const nature: FactName[] = facts.hourlyCost === null && facts.nature === null ? ['nature'] : [];
  const duration: FactName[] = facts.durationMonths === null ? ['durationMonths'] : [];
  return {
    formula: open ? null : formulaFor(facts, facts.cpv ?? '', law),
    missing: {
      'PRA-CALC-1': [...(needsCpv ? cpv : []), ...value, ...share, ...nature],
      'PRA-CALC-2': [...cpv, ...value, ...duration],
    },
  };
}
