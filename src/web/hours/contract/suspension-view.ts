import { type Suspension } from '../../../insertion-hours';
import { type CalendarDate } from '../../../shared/domain/calendar-date';
import { shortDate } from '../../../shared/domain/french';

export interface SuspensionLine {
  readonly id: string;
  readonly version: number;
  readonly text: string;
  readonly reason: string;
  /** True while no last day is set, or it is still to come. */
  readonly isOpen: boolean;
}

export function suspensionLines(suspensions: readonly Suspension[], today: CalendarDate): SuspensionLine[] {
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
