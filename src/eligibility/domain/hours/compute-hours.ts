import { type FactName } from '../facts/facts';
import { labourHours, transferHours } from './hours-formula';
import { type ComputedHours, effortRateOf, formulaNeeds, hourlyCostOf } from './hours-of-case';
import { type Case, givenOf, onceOf } from '../settle/subjects';

/** The hours of a contract; null when an input is neither given nor assumed (interface.md, Hours). */
export function computeHours(given: Case): ComputedHours | null {
  return onceOf(given, compute);
}

function compute(given: Case): ComputedHours | null {
  const { facts } = given;
  const { formula, missing } = formulaNeeds(given);
  const value = facts.lotValue ?? facts.needValue;
  const valueFrom = givenOf('hoursValue', facts);
  if (formula === null || missing[formula].length > 0 || value === null || valueFrom === null) return null;
  const base = { formula, value, valueFrom, effortRate: effortRateOf(given) };
  return formula === 'PRA-CALC-2' ? withTransfer(base, given) : withLabourShare(base, given);
}

type Base = Pick<ComputedHours, 'formula' | 'value' | 'valueFrom' | 'effortRate'>;

function withTransfer(base: Base, { facts, law }: Case): ComputedHours | null {
  const { transferredMonthlyHours, durationMonths } = facts;
  if (transferredMonthlyHours === null || durationMonths === null) return null;
  const cleaningConstant = law.constant('practice.cleaning-constant');
  const inputs = { ...base, transferredMonthlyHours, durationMonths, cleaningConstant };
  const assumed: FactName[] = facts.effortRate === null ? ['effortRate'] : [];
  return { ...inputs, labourShare: null, hourlyCost: null, assumed, hours: transferHours(inputs) };
}

function withLabourShare(base: Base, given: Case): ComputedHours | null {
  const { facts, law } = given;
  const ofTheCpv = facts.cpv === null ? null : law.content.potentials.of(facts.cpv);
  const labourShare = facts.labourShare ?? ofTheCpv?.labourShare ?? null;
  // With a cost given the nature is not read: any one serves.
  const hourlyCost = hourlyCostOf(given, facts.nature ?? 'services');
  if (labourShare === null) return null;
  const { formula, value, valueFrom, effortRate } = base;
  return {
    formula,
    value,
    valueFrom,
    labourShare,
    effortRate,
    hourlyCost,
    transferredMonthlyHours: null,
    durationMonths: null,
    cleaningConstant: null,
    assumed: RATES.filter((name) => facts[name] === null),
    hours: labourHours({ value, labourShare, effortRate, hourlyCost }),
  };
}

const RATES = ['labourShare', 'effortRate', 'hourlyCost'] as const;
