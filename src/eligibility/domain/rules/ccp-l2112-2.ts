import { isContract } from '../conditions/contract-kind';
import { launchedSince } from '../conditions/launch';
import { type Rule, whenAll } from './rule';
import { climateLawCautions } from './rule-cautions';

/** Environmental execution condition for every contract (art. L2112-2 CCP). */
export const CCP_L2112_2: Rule = {
  id: 'CCP-L2112-2',
  title: "Condition d'exécution environnementale",
  references: ['L2112-2', 'L2021-1104-35'],
  certainty: 'seen',
  effect: () =>
    "Les conditions d'exécution prennent en compte des considérations relatives à l'environnement, sans seuil ni exception.",
  cautions: climateLawCautions('climate-law.contracts'),
  logic: whenAll(isContract, launchedSince('climate-law.contracts')),
};
