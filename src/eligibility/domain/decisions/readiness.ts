import { type DecisionContent } from './decision';
import { type MeasureStatus } from '../verdict/outcome';

/** Steps that a contract takes towards its launch. */
export const LAUNCH_STEPS = ['ready', 'launched'] as const;
export type LaunchStep = (typeof LAUNCH_STEPS)[number];

/** The step that a wanted state takes from the stored one; null when it does not move towards the launch. */
export function launchStep(stored: string, wanted: string | undefined): LaunchStep | null {
  if (wanted === 'launched' && (stored === 'planned' || stored === 'ready')) return wanted;
  return wanted === 'ready' && stored === 'planned' ? wanted : null;
}

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
