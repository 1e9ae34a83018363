import { isContract } from '../conditions/contract-kind';
import { type Rule, whenAll } from './rule';

/** Separate lots are the rule: a reminder (art. L2113-10 CCP). */
export const CCP_L2113_10: Rule = {
  id: 'CCP-L2113-10',
  title: 'Allotissement',
  references: ['L2113-10'],
  certainty: 'seen',
  effect: () =>
    'Le marché est passé en lots séparés, sauf décision motivée ; clause et réservation se décident lot par lot.',
  logic: whenAll(isContract),
};
