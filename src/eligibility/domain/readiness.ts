import { type DecisionContent } from './decision';
import { type MeasureStatus } from './outcome';

/** Measures that do not answer the duty of art. L2112-2-1: a criterion weighs offers, it sets no condition. */
const NO_ANSWER: readonly string[] = ['none', 'social-criterion'];

/**
 * "Clause or reason": may the contract be made ready to launch? Where a social condition is still required
 * (a valid reasoned exception lifts it), the decision has to retain a clause or a reservation.
 */
export function mayLaunch(socialCondition: MeasureStatus, decision: DecisionContent | null): boolean {
  if (socialCondition !== 'required') return true;
  return decision?.measures.some((measure) => !NO_ANSWER.includes(measure)) ?? false;
}
