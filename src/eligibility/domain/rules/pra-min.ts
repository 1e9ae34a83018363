import { hoursReachMinimum, lastsMinimumDuration } from '../conditions/minimum-hours';
import { type Rule, whenAll } from './rule';

/** Computed hours and duration reach the buyer's minimums. */
export const PRA_MIN: Rule = {
  id: 'PRA-MIN',
  title: "Minimums d'une clause d'insertion",
  references: ['pratique-facilitateurs'],
  certainty: 'memory',
  effect: () => "Les heures calculées et la durée permettent un parcours : une clause d'insertion a du sens.",
  logic: whenAll(lastsMinimumDuration, hoursReachMinimum),
};
