import { addDays, addMonths, type CalendarDate } from '../../shared/domain/calendar-date';
import { type HundredthsOfHour } from '../../shared/domain/hours';
import { dueOn, type OwedHours } from './balance';

/** Validated hours and the first day of their period. */
export interface ValidatedHours {
  readonly periodFrom: CalendarDate;
  readonly hours: HundredthsOfHour;
}

/** Hours at the end of a day: due by then, and validated by then; null for a day to come. */
export interface CoursePoint {
  readonly day: CalendarDate;
  readonly due: HundredthsOfHour;
  readonly validated: HundredthsOfHour | null;
}

/**
 * The course of a commitment from its first day to its last, at the end of each month and today. Empty
 * without dates. Hours count from the first day of their period, as in the balance, so that both agree.
 */
export function hoursCourse(
  owed: OwedHours,
  validated: readonly ValidatedHours[],
  today: CalendarDate,
): CoursePoint[] {
  const { startsOn, endsOn } = owed;
  if (startsOn === null || endsOn === null || endsOn < startsOn) return [];
  return courseDays(startsOn, endsOn, today).map((day) => ({
    day,
    due: day === startsOn ? 0 : dueOn(owed, day),
    validated: day > today ? null : validatedBy(validated, day),
  }));
}

function courseDays(startsOn: CalendarDate, endsOn: CalendarDate, today: CalendarDate): CalendarDate[] {
  const days = new Set([startsOn]);
  for (let month = `${startsOn.slice(0, 7)}-01`; month <= endsOn; month = addMonths(month, 1)) {
    const last = addDays(addMonths(month, 1), -1);
    if (last > startsOn && last < endsOn) days.add(last);
  }
  if (today > startsOn && today < endsOn) days.add(today);
  return [...days, endsOn].sort();
}

function validatedBy(validated: readonly ValidatedHours[], day: CalendarDate): HundredthsOfHour {
  return validated.filter(({ periodFrom }) => periodFrom <= day).reduce((sum, { hours }) => sum + hours, 0);
}
