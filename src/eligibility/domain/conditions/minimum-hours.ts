import { computeHours } from '../hours/compute-hours';
import { type Condition, condition } from './condition';
import { hoursCaseLandmarks, hoursLandmarks } from '../settle/hours-landmarks';
import { HOURS_SUBJECTS, reachesMinimumHours } from '../hours/hours-of-case';
import { counted, durationInMonths } from '../../../shared/domain/french';
import { type Case } from '../settle/subjects';

/** The duration and the computed hours reach the buyer's minimums (PRA-MIN). */
export const lastsMinimumDuration: Condition = condition({
  subjects: ['durationMonths'],
  landmarks: (law) => ({ durations: [Number(law.constant('practice.minimum-duration'))] }),
  holds: ({ durationMonths }, { law }) => durationMonths >= Number(law.constant('practice.minimum-duration')),
  met: (given) => `durée ${durationWords(given)}`,
  unmet: (given) => `durée ${durationWords(given)}`,
});

export const hoursReachMinimum: Condition = condition({
  subjects: HOURS_SUBJECTS,
  landmarks: hoursLandmarks,
  caseLandmarks: [hoursCaseLandmarks],
  holds: reachesMinimumHours,
  met: (given) => `${hoursWords(given)}, au moins ${minimumWords(given)}`,
  unmet: (given) => `${hoursWords(given)}, moins que le minimum de ${minimumWords(given)}`,
});

function durationWords({ facts, law }: Case): string {
  const minimum = durationInMonths(law.constant('practice.minimum-duration'));
  const actual =
    facts.durationMonths === null ? 'non connue' : `de ${durationInMonths(facts.durationMonths)}`;
  return `${actual}, pour un minimum de ${minimum}`;
}

function hoursWords(given: Case): string {
  const computed = computeHours(given);
  return computed === null
    ? "nombre d'heures, quels que soient les faits qui manquent"
    : `${counted(computed.hours, 'heure')} par le calcul`;
}

function minimumWords({ law }: Case): string {
  return counted(law.constant('practice.minimum-hours'), 'heure');
}
