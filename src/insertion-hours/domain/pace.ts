import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type HundredthsOfHour } from '../../shared/domain/hours';
import { type OwedHours, proportion } from './balance';
import { activeDays } from './schedule';

/** Where the hours lead at the pace kept so far. */
export interface PaceProjection {
  readonly endsOn: CalendarDate;
  /** Hours validated on the last day, if the pace holds. */
  readonly atEnd: HundredthsOfHour;
  /** Hours then missing; zero when the commitment is kept. */
  readonly missing: HundredthsOfHour;
}

/** Prolongs the validated hours to the last day; null before the first day, after the last, or without dates. */
export function projectPace(
  owed: OwedHours,
  validated: HundredthsOfHour,
  day: CalendarDate,
): PaceProjection | null {
  const { startsOn, endsOn } = owed;
  if (startsOn === null || endsOn === null || day < startsOn || day >= endsOn) return null;
  const gone = activeDays({ from: startsOn, to: day }, owed.suspensions);
  if (gone === 0) return null;
  const atEnd = proportion(validated, activeDays({ from: startsOn, to: endsOn }, owed.suspensions), gone);
  return { endsOn, atEnd, missing: Math.max(0, owed.retained - atEnd) };
}
