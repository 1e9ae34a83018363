import { reservedToAny } from '../conditions/reservation';
import { type Rule, whenAll } from './rule';

/** A reservation to the social economy is said in the notice (art. R2113-8 CCP). */
export const CCP_R2113_8: Rule = {
  id: 'CCP-R2113-8',
  title: "Annonce de la réservation à l'économie sociale et solidaire",
  references: ['R2113-8'],
  certainty: 'memory',
  effect: () => "La réservation est annoncée dans l'avis d'appel à la concurrence.",
  logic: whenAll(reservedToAny('sse')),
};
