import { isContract } from '../conditions/contract-kind';
import { needReachesEuropeanThreshold } from '../conditions/european-threshold';
import { lotIsSmall, smallLotsAreFew } from '../conditions/small-lot';
import { type Rule, whenAll } from './rule';

/** Small lots of an allotted need above the thresholds (art. R2123-1 2° CCP). */
export const CCP_R2123_1_2: Rule = {
  id: 'CCP-R2123-1-2',
  title: 'Procédure adaptée pour un petit lot',
  references: ['R2123-1', 'avis-seuils'],
  certainty: 'seen',
  effect: () =>
    'Ce petit lot peut être passé en procédure adaptée alors que le besoin atteint le seuil européen.',
  logic: whenAll(isContract, needReachesEuropeanThreshold, lotIsSmall, smallLotsAreFew),
};
