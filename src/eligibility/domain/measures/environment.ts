import { type Measure, measure, type MeasureId } from './measure';
import { environmentalMessage } from '../sentences/measure-messages';

/** Required of contracts and concessions launched since the climate law; never of defence contracts. */
function environmental(id: MeasureId, ruleIds: readonly string[]): Measure {
  return measure({
    id,
    ruleIds,
    subjects: ['contractKind', 'launchedOn'],
    landmarks: (law) => ({
      dates: [law.effect('climate-law.contracts').from, law.effect('climate-law.concessions').from],
    }),
    status: ({ contractKind, launchedOn }, { law }) => {
      if (contractKind === 'defence') return 'possible';
      const effect = contractKind === 'concession' ? 'climate-law.concessions' : 'climate-law.contracts';
      return law.inForce(effect, launchedOn) ? 'required' : 'possible';
    },
    message: (status, given) => environmentalMessage(id, status, given),
  });
}

export const ENVIRONMENTAL_CONDITION = environmental('environmental-condition', [
  'CCP-L2112-2',
  'CCP-L3114-2',
]);
export const ENVIRONMENTAL_CRITERION = environmental('environmental-criterion', [
  'CCP-L2152-7',
  'CCP-L3124-5',
]);
