import { isContractOrDefence } from '../conditions/contract-kind';
import { type Rule, whenAll } from './rule';

/** May be reserved to adapted companies and ESAT (art. L2113-12 CCP). */
export const CCP_L2113_12: Rule = {
  id: 'CCP-L2113-12',
  title: 'Réservation aux entreprises adaptées et aux ESAT',
  references: ['L2113-12'],
  certainty: 'seen',
  effect: () =>
    'Le marché ou le lot peut être réservé à des entreprises adaptées, à des ESAT ou à des structures équivalentes.',
  logic: whenAll(isContractOrDefence),
};
