import { isConcession } from '../conditions/contract-kind';
import { launchedSince } from '../conditions/launch';
import { type Rule, whenAll } from './rule';
import { climateLawCautions } from './rule-cautions';

/** The twin of L2152-7 for concessions. */
export const CCP_L3124_5: Rule = {
  id: 'CCP-L3124-5',
  title: "Critère environnemental d'attribution des concessions",
  references: ['L3124-5', 'L2021-1104-35'],
  certainty: 'seen',
  effect: () =>
    "Au moins un critère d'attribution de la concession prend en compte les caractéristiques environnementales de l'offre.",
  cautions: climateLawCautions('climate-law.concessions'),
  logic: whenAll(isConcession, launchedSince('climate-law.concessions')),
};
