import { hasPotential } from '../conditions/potential';
import { type Rule, whenAll } from './rule';
import { potentialSentence } from '../sentences/potential-sentence';

/** The CPV has a row or a division default in the potential table. */
export const PRA_POT: Rule = {
  id: 'PRA-POT',
  title: "Potentiel de la famille d'achat",
  references: ['cpv'],
  certainty: 'memory',
  effect: potentialSentence,
  logic: whenAll(hasPotential),
};
