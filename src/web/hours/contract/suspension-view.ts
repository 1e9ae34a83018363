import { type Suspension } from '../../../insertion-hours';
import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { shortDate } from '../../../shared/domain/french';

/** Suspensions as their pages list them; open while no last day is set, or it is still to come. */
export function suspensionLines(
  suspensions: readonly Suspension[],
  today: CalendarDate,
): Record<string, unknown>[] {
  return suspensions.map(({ id, version, startsOn, endsOn, reason }) => ({
    id,
    version,
    text:
      endsOn === null
        ? `depuis le ${shortDate(startsOn)}`
        : `du ${shortDate(startsOn)} au ${shortDate(endsOn)}`,
    reason,
    isOpen: endsOn === null || endsOn >= today,
  }));
}
