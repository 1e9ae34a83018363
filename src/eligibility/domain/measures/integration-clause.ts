import { isPromising } from '../cpv-potential';
import { hoursCaseLandmarks, hoursLandmarks } from '../hours-landmarks';
import { formulaFor, HOURS_SUBJECTS, type HoursSubject, hoursIn } from '../hours-of-case';
import { measure } from '../measure';
import { type SettledStatus } from '../outcome';
import { integrationClauseMessage } from '../sentences/measure-messages';
import { type Case, type World } from '../subjects';

/** Never required: a social condition is not necessarily an integration clause. */
export const INTEGRATION_CLAUSE = measure({
  id: 'integration-clause',
  ruleIds: ['PRA-POT', 'PRA-CALC-1', 'PRA-CALC-2', 'PRA-MIN'],
  subjects: HOURS_SUBJECTS,
  landmarks: hoursLandmarks,
  caseLandmarks: hoursCaseLandmarks,
  status: clauseStatus,
  message: integrationClauseMessage,
});

/** The status in a complete world; without computable hours nothing is recommended. */
export function clauseStatus(world: Pick<World, HoursSubject>, given: Case): SettledStatus {
  const { facts, law } = given;
  const promising = isPromising(law.content.potentials.of(world.cpv)?.clause);
  const transfer = formulaFor(facts, world.cpv, law) === 'PRA-CALC-2';
  if (!promising && !transfer) return 'possible';
  const hours = hoursIn(world, given);
  if (hours === null) return 'possible';
  if (transfer && hours <= 0) return 'excluded';
  const enough = hours >= Number(law.constant('practice.minimum-hours'));
  const long = world.durationMonths >= Number(law.constant('practice.minimum-duration'));
  return promising && enough && long ? 'recommended' : 'possible';
}
