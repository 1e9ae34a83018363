import { isConcession } from '../conditions/contract-kind';
import { type Rule, whenAll } from './rule';

/** The twin of L2113-13 for concessions. */
export const CCP_L3113_2: Rule = {
  id: 'CCP-L3113-2',
  title: "Réservation d'une concession aux structures d'insertion",
  references: ['L3113-2'],
  certainty: 'seen',
  effect: () =>
    "La concession peut être réservée à des structures d'insertion par l'activité économique ou équivalentes.",
  logic: whenAll(isConcession),
};
