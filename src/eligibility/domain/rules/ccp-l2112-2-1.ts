import { isContract } from '../conditions/contract-kind';
import { needReachesEuropeanThreshold } from '../conditions/european-threshold';
import { launchedSince } from '../conditions/launch';
import { type Rule, whenAll } from './rule';
import { climateLawCautions, severalLotsCautions, socialServicesCautions } from './rule-cautions';

/** Social execution condition from the European thresholds on (art. L2112-2-1 CCP). */
export const CCP_L2112_2_1: Rule = {
  id: 'CCP-L2112-2-1',
  title: "Condition d'exécution sociale obligatoire",
  references: ['L2112-2-1', 'avis-seuils', 'L2021-1104-35'],
  certainty: 'seen',
  effect: () =>
    "Le marché prévoit des conditions d'exécution relatives au domaine social ou à l'emploi, notamment en faveur des personnes défavorisées ; à défaut, l'acheteur retient une exception et consigne sa motivation. Une clause d'insertion est une manière d'y répondre, pas la seule.",
  cautions: (given) => [
    ...climateLawCautions('climate-law.contracts')(given),
    ...socialServicesCautions(given),
    ...severalLotsCautions(given),
  ],
  logic: whenAll(isContract, launchedSince('climate-law.contracts'), needReachesEuropeanThreshold),
};
