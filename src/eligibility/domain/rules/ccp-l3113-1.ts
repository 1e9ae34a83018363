import { isConcession } from '../conditions/contract-kind';
import { type Rule, whenAll } from './rule';

/** The twin of L2113-12 for concessions. */
export const CCP_L3113_1: Rule = {
  id: 'CCP-L3113-1',
  title: "Réservation d'une concession aux entreprises adaptées et aux ESAT",
  references: ['L3113-1'],
  certainty: 'seen',
  effect: () =>
    'La concession peut être réservée à des entreprises adaptées, à des ESAT ou à des structures équivalentes.',
  logic: whenAll(isConcession),
};
