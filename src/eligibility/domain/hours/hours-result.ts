import { type Case, onceOf } from '../settle/subjects';
import { computeHours } from './compute-hours';
import { eurosText } from '../../../shared/domain/euros';
import { type HoursResult } from '../verdict/assessment';
import { type ComputedHours } from './hours-of-case';

/** The hours of a case, in their outside form. */
export function hoursOf(given: Case): HoursResult | null {
  return onceOf(given, resultOf);
}

function resultOf(given: Case): HoursResult | null {
  return hoursResult(computeHours(given));
}

/** Null when an input is neither given nor assumed. */
export function hoursResult(computed: ComputedHours | null): HoursResult | null {
  if (computed === null) return null;
  const { formula, assumed, hours } = computed;
  return {
    formula,
    inputs: inputsOf(computed),
    assumed,
    computed: String(hours),
    retained: String(Math.max(0, hours)),
  };
}

const BESIDE_VALUE = [
  'labourShare',
  'effortRate',
  'hourlyCost',
  'transferredMonthlyHours',
  'durationMonths',
  'cleaningConstant',
] as const;

function inputsOf(computed: ComputedHours): Record<string, string | number> {
  const inputs: Record<string, string | number> = { [computed.valueFrom]: eurosText(computed.value) };
  for (const name of BESIDE_VALUE) {
    const value = computed[name];
    if (value !== null) inputs[name] = value;
  }
  return inputs;
}
