import { BESIDE_FACTS } from '../facts/facts';
import { type ComputedHours } from '../hours/hours-of-case';
import { type Law } from '../law/law';
import { MEASURES } from '../measures/measure-book';
import { RULE_BOOK } from '../rules/rule-book';
import { FixedAxes } from '../settle/fixed-axes';
import { distinct, type Landmarks, mergeLandmarks } from '../settle/landmarks';
import { type Case, knownValue, type Subject } from '../settle/subjects';

const QUESTIONS = [
  ...RULE_BOOK.flatMap(({ logic }) => (logic.kind === 'conditions' ? [logic.question] : [])),
  ...MEASURES.map(({ question }) => question),
];
const SUBJECTS: readonly Subject[] = distinct(QUESTIONS.flatMap(({ subjects }) => subjects));

/** Where the answers of all rules and measures can change, as far as the law alone says. */
interface AllLandmarks {
  readonly axes: FixedAxes;
  readonly durations: readonly number[];
  readonly minimumHours: number;
}

/**
 * Says between which landmarks the facts of a contract lie: two contracts with the same text have the same answers.
 * Where hours cannot be computed, landmarks depend on what they would be computed from: it is then said as it is.
 */
export function placeOfCase(given: Case, hours: ComputedHours | null): string {
  const { facts, law } = given;
  const all = law.once(QUESTIONS, () => allLandmarks(law));
  const places = SUBJECTS.map((subject) => placeOf(subject, given, all));
  const { cpv, durationMonths, lotValue, needValue } = facts;
  const ofHours =
    hours === null
      ? [cpv, durationMonths, lotValue, needValue]
      : [hours.hours > 0, hours.hours >= all.minimumHours];
  const latestLaunch = all.axes.daysUntil(facts.notifiedOn).length;
  return JSON.stringify([places, latestLaunch, ofHours, BESIDE_FACTS.map((name) => facts[name])]);
}

function placeOf(subject: Subject, given: Case, { axes, durations }: AllLandmarks): unknown {
  const value = knownValue(subject, given);
  if (value === null) return null;
  // Answers change with it where the hours reach something, which is said beside.
  if (subject === 'hoursValue') return true;
  // Hours of transferred staff follow each month.
  const isMonths = subject === 'durationMonths' && given.facts.transferredMonthlyHours === null;
  return isMonths
    ? durations.filter((months) => months <= Number(value)).length
    : axes.placeOf(subject, value);
}

function allLandmarks(law: Law): AllLandmarks {
  const {
    amounts = {},
    dates = [],
    durations = [],
  } = mergeLandmarks(QUESTIONS.map((question) => question.landmarks(law)));
  const landmarks: Landmarks = {
    dates: distinct(dates),
    amounts: Object.fromEntries(Object.entries(amounts).map(([subject, all]) => [subject, distinct(all)])),
  };
  return {
    axes: new FixedAxes(landmarks, law),
    durations: distinct(durations),
    minimumHours: Number(law.constant('practice.minimum-hours')),
  };
}
