import { isPromising } from '../law/cpv-potential';
import { hoursCaseLandmarks, clauseLandmarks } from '../settle/hours-landmarks';
import { HOURS_SUBJECTS, type HoursSubject, openHoursIn, reachesMinimumHours } from '../hours/hours-of-case';
import { measure } from './measure';
import { type SettledStatus } from '../verdict/outcome';
import { integrationClauseMessage } from '../sentences/measure-messages';
import { type Beside, type World } from '../settle/subjects';

/** Never required: a social condition is not necessarily an integration clause. */
export const INTEGRATION_CLAUSE = measure({
  id: 'integration-clause',
  ruleIds: ['PRA-POT', 'PRA-CALC-1', 'PRA-CALC-2', 'PRA-MIN'],
  subjects: HOURS_SUBJECTS,
  landmarks: clauseLandmarks,
  caseLandmarks: [hoursCaseLandmarks],
  status: clauseStatus,
  message: integrationClauseMessage,
});

/** The status in a complete world; without computable hours nothing is recommended. */
export function clauseStatus(world: Pick<World, HoursSubject>, given: Beside): SettledStatus {
  const { law } = given;
  const open = openHoursIn(world, given);
  if (open !== null && open <= 0) return 'excluded';
  const promising = isPromising(law.content.potentials.of(world.cpv)?.clause);
  if (!promising || world.durationMonths < Number(law.constant('practice.minimum-duration')))
    return 'possible';
  return reachesMinimumHours(world, given) ? 'recommended' : 'possible';
}
