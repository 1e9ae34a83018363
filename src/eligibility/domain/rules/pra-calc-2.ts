import { computeHours } from '../hours/compute-hours';
import { type Rule } from './rule';
import { hoursSentence } from '../sentences/hours-sentence';
import { whenChosen } from './pra-calc';

/** The cleaning branch's formula where staff is taken over ("PACT Propreté"). */
export const PRA_CALC_2: Rule = {
  id: 'PRA-CALC-2',
  title: "Heures d'insertion, reprise du personnel de propreté",
  references: ['pratique-proprete'],
  certainty: 'seen',
  effect: (given) => hoursSentence(computeHours(given)),
  logic: whenChosen('PRA-CALC-2', ['effortRate', 'durationMonths']),
};
