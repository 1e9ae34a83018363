import { isConcession } from '../conditions/contract-kind';
import { launchedSince } from '../conditions/launch';
import { type Rule, whenAll } from './rule';
import { climateLawCautions } from './rule-cautions';

/** Environmental execution condition for every concession (art. L3114-2 CCP). */
export const CCP_L3114_2: Rule = {
  id: 'CCP-L3114-2',
  title: "Condition d'exécution environnementale des concessions",
  references: ['L3114-2', 'L2021-1104-35'],
  certainty: 'seen',
  effect: () =>
    "Les conditions d'exécution de la concession prennent en compte des considérations relatives à l'environnement, sans seuil ni exception.",
  cautions: climateLawCautions('climate-law.concessions'),
  logic: whenAll(isConcession, launchedSince('climate-law.concessions')),
};
