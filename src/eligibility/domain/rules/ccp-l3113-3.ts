import { isConcession } from '../conditions/contract-kind';
import { type Rule, whenAll } from './rule';

/** A concession is never reserved to both families (art. L3113-3 CCP). */
export const CCP_L3113_3: Rule = {
  id: 'CCP-L3113-3',
  title: "Pas de réservation conjointe d'une concession",
  references: ['L3113-3'],
  certainty: 'seen',
  effect: () =>
    "Une même concession ne peut pas être réservée à la fois aux structures du handicap et aux structures d'insertion.",
  logic: whenAll(isConcession),
};
