import { hasWeakClause } from '../conditions/potential';
import { type Rule, whenAll } from './rule';

/** Weak clause potential: look for the service around the supply. */
export const PRA_SERVICE: Rule = {
  id: 'PRA-SERVICE',
  title: 'Service autour de la fourniture',
  references: ['cpv'],
  certainty: 'memory',
  effect: () =>
    'La clause convient mal à cette famille : chercher le service autour de la fourniture (livraison, montage, reprise) ou un critère social.',
  logic: whenAll(hasWeakClause),
};
