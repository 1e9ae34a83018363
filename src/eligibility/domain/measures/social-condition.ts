import { type CpvCode } from '../../../shared/domain/cpv-code';
import { isConcession, isContract } from '../conditions/contract-kind';
import { needReachesEuropeanThreshold } from '../conditions/european-threshold';
import { launchedSince } from '../conditions/launch';
import { needAtLeast } from '../conditions/need-threshold';
import { isPromising } from '../law/cpv-potential';
import { hasMotivation, isValidGround } from '../verdict/exceptions';
import { mergeLandmarks } from '../settle/landmarks';
import { type Law } from '../law/law';
import { type Measure } from './measure';
import { whenAll } from '../rules/rule';
import { socialConditionMessage } from '../sentences/measure-messages';
import { type Beside, type World } from '../settle/subjects';

const contractDuty = whenAll(
  isContract,
  launchedSince('climate-law.contracts'),
  needReachesEuropeanThreshold,
).question;
const concessionDuty = whenAll(
  isConcession,
  launchedSince('climate-law.concessions'),
  needAtLeast('european-threshold.concession'),
).question;

/** Art. L2112-2-1 and L3114-2-1 CCP: the duty, its exceptions, and what to do without it. */
export const SOCIAL_CONDITION: Measure = {
  id: 'social-condition',
  ruleIds: ['CCP-L2112-2-1', 'CCP-L3114-2-1', 'PRA-POT'],
  question: {
    subjects: [...contractDuty.subjects, 'cpv', 'durationMonths'],
    landmarks: (law) => ({
      ...mergeLandmarks([contractDuty.landmarks(law), concessionDuty.landmarks(law)]),
      cpvs: law.cpvClasses(clauseClass),
      durations: [Number(law.constant('works-exception.duration'))],
    }),
    answer: (world, given) => {
      if (exceptionStands(world, given)) return 'possible';
      if (contractDuty.answer(world, given) || concessionDuty.answer(world, given)) return 'required';
      return isPromising(given.law.content.potentials.of(world.cpv)?.clause) ? 'recommended' : 'possible';
    },
  },
  message: socialConditionMessage,
};

function exceptionStands(world: World, { facts, law }: Beside): boolean {
  const { exception } = facts;
  return (
    exception !== null && hasMotivation(exception.motivation) && isValidGround(exception.code, world, law)
  );
}

function clauseClass(cpv: CpvCode, law: Law): string {
  return String(isPromising(law.content.potentials.of(cpv)?.clause));
}
