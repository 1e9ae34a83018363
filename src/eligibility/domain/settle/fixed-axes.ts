import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { type CpvCode } from '../../../shared/domain/cpv-code';
import { type AmountSubject, type Landmarks, launchDays } from './landmarks';
import { type Law } from '../law/law';
import { candidates, type Subject, type World } from './subjects';

/** What the missing subjects of a question can be, as far as the law alone says: the same for every contract. */
export class FixedAxes {
  private readonly axes = new Map<Subject, readonly unknown[]>();
  private readonly days: readonly CalendarDate[];

  constructor(
    private readonly landmarks: Landmarks,
    private readonly law: Law,
  ) {
    this.days = launchDays(landmarks);
  }

  of(subject: Subject): readonly unknown[] {
    const known = this.axes.get(subject);
    if (known) return known;
    const axis = candidates(subject, this.landmarks, this.law);
    this.axes.set(subject, axis);
    return axis;
  }

  // notifiedOn is the latest possible launch (art. R2122-8 and others compare the launch, not the notification).
  daysUntil(latest: CalendarDate | null): readonly CalendarDate[] {
    return latest === null ? this.days : this.days.slice(0, countUntil(this.days, latest));
  }

  /**
   * The value, or the interval between landmarks that it lies in: two contracts with the same places have the
   * same answer, since a landmark stands wherever an answer can change and a code counts by its profile alone.
   * What landmarks of the case read counts as it stands, unless they place it themselves.
   */
  placeOf<S extends Subject>(subject: S, value: World[S], ofCase: readonly CaseAxes[]): unknown {
    if (subject === 'cpv') return this.law.profileOf(value as CpvCode);
    if (subject === 'launchedOn') return countUntil(this.days, value as CalendarDate);
    if (typeof value !== 'number') return value;
    let places = '';
    for (const { reads, landmarks } of ofCase) {
      const changes = changesAlong(subject, landmarks);
      if (changes !== undefined) places += ` ${countBelow(changes, value)}`;
      else if (reads.includes(subject)) return value;
    }
    const changes = changesAlong(subject, this.landmarks);
    if (changes === undefined && places === '') return value;
    return `${countBelow(changes ?? [], value)}${places}`;
  }
}

/** The landmarks of one case, and the subjects that they follow from. */
export interface CaseAxes {
  readonly reads: readonly Subject[];
  readonly landmarks: Landmarks;
}

function changesAlong(subject: Subject, { amounts, durations }: Landmarks): readonly number[] | undefined {
  return subject === 'durationMonths' ? durations : amounts?.[subject as AmountSubject];
}

/** How many of these sorted days are not after one. */
function countUntil(days: readonly CalendarDate[], last: CalendarDate): number {
  let count = 0;
  while (count < days.length && (days[count] ?? '') <= last) count += 1;
  return count;
}

function countBelow(changes: readonly number[], value: number): number {
  let count = 0;
  for (const change of changes) if (change <= value) count += 1;
  return count;
}
