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
    return latest === null ? this.days : this.days.filter((day) => day <= latest);
  }

  /**
   * The value, or the interval between landmarks that it lies in: two contracts with the same places have the
   * same answer, since a landmark stands wherever an answer can change and a code counts by its profile alone.
   */
  placeOf(subject: Subject, value: World[Subject]): unknown {
    if (subject === 'cpv') return this.law.profileOf(value as CpvCode);
    if (typeof value === 'string') return subject === 'launchedOn' ? this.daysUntil(value).length : value;
    if (typeof value !== 'number') return value;
    const changes = this.landmarks.amounts?.[subject as AmountSubject];
    return changes === undefined ? value : changes.filter((change) => change <= value).length;
  }
}
