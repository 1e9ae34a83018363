import { computeHours } from '../hours/compute-hours';
import { type Rule } from './rule';
import { hoursSentence } from '../sentences/hours-sentence';
import { whenChosen } from './pra-calc';

/** The facilitators' usual formula: amount x labour share x effort rate / hourly cost. */
export const PRA_CALC_1: Rule = {
  id: 'PRA-CALC-1',
  title: "Heures d'insertion, formule usuelle",
  references: ['pratique-facilitateurs'],
  certainty: 'seen',
  effect: (given) => hoursSentence(computeHours(given)),
  logic: whenChosen('PRA-CALC-1', ['nature', 'labourShare', 'effortRate', 'hourlyCost']),
};
