import { isOftenReserved, lotIsReservableFirst } from '../conditions/potential';
import { type Rule, whenAll } from './rule';

/** Orders the suggestions; never changes a status. */
export const PRA_RESERVE_FIRST: Rule = {
  id: 'PRA-RESERVE-FIRST',
  title: "Réservation à étudier d'abord",
  references: ['pratique-reservation'],
  certainty: 'memory',
  effect: () => 'La réservation du lot est à étudier avant la clause.',
  logic: whenAll(isOftenReserved, lotIsReservableFirst),
};
