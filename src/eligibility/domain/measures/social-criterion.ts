import { hoursCaseLandmarks, clauseLandmarks } from '../settle/hours-landmarks';
import { HOURS_SUBJECTS } from '../hours/hours-of-case';
import { measure } from './measure';
import { socialCriterionMessage } from '../sentences/measure-messages';
import { clauseStatus } from './integration-clause';

/** A criterion scores the quality of an integration offer: it goes with a clause, on a need that bears it. */
export const SOCIAL_CRITERION = measure({
  id: 'social-criterion',
  ruleIds: ['CCP-R2152-7', 'CCP-L2152-7', 'PRA-MIN'],
  subjects: [...HOURS_SUBJECTS, 'needValue'],
  landmarks: (law) => ({
    ...clauseLandmarks(law),
    amounts: { needValue: [law.constantAmount('practice.criterion-need')] },
  }),
  caseLandmarks: [hoursCaseLandmarks],
  status: (world, given) => {
    if (world.needValue < given.law.constantAmount('practice.criterion-need')) return 'possible';
    return clauseStatus(world, given) === 'recommended' ? 'recommended' : 'possible';
  },
  message: socialCriterionMessage,
});
