import { isContract } from '../conditions/contract-kind';
import { launchedSince } from '../conditions/launch';
import { type Rule, whenAll } from './rule';
import { climateLawCautions } from './rule-cautions';

/** At least one award criterion is environmental (art. L2152-7 CCP). */
export const CCP_L2152_7: Rule = {
  id: 'CCP-L2152-7',
  title: "Critère environnemental d'attribution",
  references: ['L2152-7', 'L2021-1104-35'],
  certainty: 'seen',
  effect: () =>
    "Au moins un critère d'attribution prend en compte les caractéristiques environnementales de l'offre ; le critère unique du prix n'est plus possible.",
  cautions: climateLawCautions('climate-law.contracts'),
  logic: whenAll(isContract, launchedSince('climate-law.contracts')),
};
