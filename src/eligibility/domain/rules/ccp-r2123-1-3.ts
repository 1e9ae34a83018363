import { isContract } from '../conditions/contract-kind';
import { areSocialServices } from '../conditions/social-services';
import { type Rule, whenAll } from './rule';

/** Social and other specific services: adapted whatever the value (art. R2123-1 3° CCP). */
export const CCP_R2123_1_3: Rule = {
  id: 'CCP-R2123-1-3',
  title: 'Procédure adaptée pour les services sociaux et spécifiques',
  references: ['R2123-1', 'services-sociaux'],
  certainty: 'seen',
  effect: () => "L'acheteur peut recourir à la procédure adaptée quelle que soit la valeur du besoin.",
  logic: whenAll(isContract, areSocialServices),
};
