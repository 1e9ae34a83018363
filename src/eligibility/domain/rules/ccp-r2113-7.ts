import { reservedToAny } from '../conditions/reservation';
import { type Rule, whenAll } from './rule';
import { percent } from '../../../shared/domain/french';

/** Minimum share of a reservation, said in the notice (art. R2113-7 CCP). */
export const CCP_R2113_7: Rule = {
  id: 'CCP-R2113-7',
  title: 'Part minimale et annonce de la réservation',
  references: ['R2113-7'],
  certainty: 'seen',
  effect: ({ law }) =>
    `Les titulaires emploient au moins ${percent(law.constant('reservation.share'))} de travailleurs handicapés, défavorisés ou détenus ; la réservation est annoncée dans l'avis ou, à défaut, dans les documents de la consultation.`,
  logic: whenAll(reservedToAny('siae', 'ea-esat', 'prison')),
};
