import { isContract } from '../conditions/contract-kind';
import { launchedSince } from '../conditions/launch';
import { type Rule, whenAll } from './rule';
import { climateLawCautions } from './rule-cautions';

/** Specifications take sustainable development into account (art. L2111-2 CCP). */
export const CCP_L2111_2: Rule = {
  id: 'CCP-L2111-2',
  title: 'Spécifications techniques et développement durable',
  references: ['L2111-2', 'L2021-1104-35'],
  certainty: 'seen',
  effect: () =>
    'Les spécifications techniques prennent en compte des objectifs de développement durable dans leurs dimensions économique, sociale et environnementale.',
  cautions: climateLawCautions('climate-law.contracts'),
  logic: whenAll(isContract, launchedSince('climate-law.contracts')),
};
