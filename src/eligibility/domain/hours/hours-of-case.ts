import { type Nature } from '../../../contracts/domain/register-terms';
import { type CpvCode } from '../../../shared/domain/cpv-code';
import { type Cents } from '../../../shared/domain/euros';
import { type FactName } from '../facts/facts';
import { type DecimalText } from '../law/parameters';
import { type Formula, transferHours, valueForLabourHours } from './hours-formula';
import { type Law } from '../law/law';
import { type Beside, type Case, givenOf, knownOf, shareOf, type World } from '../settle/subjects';

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
export function formulaFor(facts: Beside['facts'], cpv: CpvCode, law: Law): Formula {
  const transfer = facts.transferredMonthlyHours !== null && law.inFamily('staff-transfer-cpv', cpv);
  return transfer ? 'PRA-CALC-2' : 'PRA-CALC-1';
}

export function effortRateOf({ facts, law }: Beside): DecimalText {
  return facts.effortRate ?? law.constant('practice.effort-rate');
}

/** The cost given, else the buyer's for that nature. */
export function hourlyCostOf({ facts, law }: Beside, nature: Nature): DecimalText {
  if (facts.hourlyCost !== null) return facts.hourlyCost;
  return law.constant(
    nature === 'works' ? 'practice.hourly-cost.works' : 'practice.hourly-cost.supplies-services',
  );
}

/** The labour share in a complete world, null where the CPV has none and none is given. */
export function labourShareIn(world: Pick<World, 'cpv' | 'labourShare'>, law: Law): DecimalText | null {
  return shareOf(world.labourShare, law.content.potentials.of(world.cpv)?.labourShare ?? null);
}

/** Hours that the staff taken over leaves open in a complete world; null where PRA-CALC-2 is not the formula. */
export function openHoursIn(world: Pick<World, HoursSubject>, given: Beside): number | null {
  const { facts, law } = given;
  const { transferredMonthlyHours } = facts;
  if (transferredMonthlyHours === null || formulaFor(facts, world.cpv, law) !== 'PRA-CALC-2') return null;
  return transferHours({
    value: world.hoursValue,
    effortRate: effortRateOf(given),
    transferredMonthlyHours,
    durationMonths: world.durationMonths,
    cleaningConstant: law.constant('practice.cleaning-constant'),
  });
}

/** True when the hours of a complete world reach the buyer's minimum; false where the CPV gives no labour share. */
export function reachesMinimumHours(world: Pick<World, HoursSubject>, given: Beside): boolean {
  const { law } = given;
  const minimum = law.constant('practice.minimum-hours');
  const open = openHoursIn(world, given);
  if (open !== null) return open >= Number(minimum);
  const labourShare = labourShareIn(world, law);
  if (labourShare === null) return false;
  const first = firstValueFor(minimum, labourShare, given, world.nature);
  return first === null ? Number(minimum) <= 0 : world.hoursValue >= first;
}

// The same few shares, rates and costs come back on every contract.
function firstValueFor(
  minimum: DecimalText,
  labourShare: DecimalText,
  given: Beside,
  nature: Nature,
): Cents | null {
  const effortRate = effortRateOf(given);
  const hourlyCost = hourlyCostOf(given, nature);
  return given.law.remembered(
    valueForLabourHours,
    `${minimum} ${labourShare} ${effortRate} ${hourlyCost}`,
    () => valueForLabourHours(minimum, { labourShare, effortRate, hourlyCost }),
  );
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
  const share: FactName[] = knownOf(given).labourShare === undefined ? ['labourShare'] : [];
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
