import { addDays, addMonths, type CalendarDate } from '../../shared/domain/calendar-date';
import { daysOf, overlaps, type Period } from './period';

/** When the hours are owed: both days included; a bound is null when the register does not know it. */
export interface Schedule {
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
}

/** Days on which nothing was owed (suspension of the action, CCAG 2021 art. 16.1 and 20.1); open when `to` is null. */
export interface SuspendedDays {
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** The schedule that a contract gives: from its start, or its notification, for its duration. */
export function scheduleOf(startsOn: CalendarDate | null, durationMonths: number | null): Schedule {
  const endsOn =
    startsOn === null || durationMonths === null ? null : addDays(addMonths(startsOn, durationMonths), -1);
  return { startsOn, endsOn };
}

/** Days of a period on which hours were owed: suspended days are taken off once, even where they overlap. */
export function activeDays(period: Period, suspensions: readonly SuspendedDays[]): number {
  let active = daysOf(period);
  let coveredTo: CalendarDate | null = null;
  for (const suspended of within(period, suspensions)) {
    const from = coveredTo !== null && suspended.from <= coveredTo ? addDays(coveredTo, 1) : suspended.from;
    if (from > suspended.to) continue;
    active -= daysOf({ from, to: suspended.to });
    coveredTo = suspended.to;
  }
  return active;
}

function within(period: Period, suspensions: readonly SuspendedDays[]): Period[] {
  return suspensions
    .map(({ from, to }) => ({ from, to: to ?? period.to }))
    .filter((suspended) => suspended.from <= suspended.to && overlaps(suspended, period))
    .map(({ from, to }) => ({
      from: from < period.from ? period.from : from,
      to: to > period.to ? period.to : to,
    }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
}
