import { isContractOrDefence } from '../conditions/contract-kind';
import { type Rule, whenAll } from './rule';

/** May be reserved to integration structures (art. L2113-13 CCP). */
export const CCP_L2113_13: Rule = {
  id: 'CCP-L2113-13',
  title: "Réservation aux structures d'insertion (SIAE)",
  references: ['L2113-13'],
  certainty: 'seen',
  effect: () =>
    "Le marché ou le lot peut être réservé à des structures d'insertion par l'activité économique ou équivalentes ; un GEIQ ou une régie de quartier n'en est pas une à ce seul titre.",
  logic: whenAll(isContractOrDefence),
};
