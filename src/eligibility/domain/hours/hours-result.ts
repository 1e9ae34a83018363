import { eurosText } from '../../../shared/domain/euros';
import { type HoursResult } from '../verdict/assessment';
import { type ComputedHours } from './hours-of-case';

/** The hours of an assessment in their outside form; null when an input is neither given nor assumed. */
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

function inputsOf(computed: ComputedHours): Record<string, string | number> {
  const { labourShare, effortRate, hourlyCost, transferredMonthlyHours, durationMonths, cleaningConstant } =
    computed;
  const others = {
    labourShare,
    effortRate,
    hourlyCost,
    transferredMonthlyHours,
    durationMonths,
    cleaningConstant,
  };
  const inputs: Record<string, string | number> = { [computed.valueFrom]: eurosText(computed.value) };
  for (const [name, value] of Object.entries(others)) if (value !== null) inputs[name] = value;
  return inputs;
}
