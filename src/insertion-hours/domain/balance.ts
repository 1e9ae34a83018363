import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type HundredthsOfHour, hoursText } from '../../shared/domain/hours';
import { activeDays, type Schedule, type SuspendedDays } from './schedule';

/** Hours owed on a contract, as the current commitment says. */
export interface OwedHours extends Schedule {
  readonly retained: HundredthsOfHour;
  readonly suspensions: readonly SuspendedDays[];
}

/** Hours of a contract on a date, in hundredths. */
export interface Balance {
  readonly contractId: string;
  readonly buyerId: string;
  /** Number of the contract, for people; the identifier stays the key. */
  readonly number: string | null;
  readonly lot: string | null;
  readonly retained: HundredthsOfHour;
  readonly due: HundredthsOfHour;
  /** Submitted and validated hours. */
  readonly declared: HundredthsOfHour;
  readonly validated: HundredthsOfHour;
  /** Validated less due: negative when hours are late. */
  readonly balance: HundredthsOfHour;
  readonly asOf: CalendarDate;
}

/**
 * Hours due at the end of a day: pro rata of the days gone, less the suspended ones. Nothing before the
 * start, everything from the end on. Without a start or an end nothing can be called due yet.
 */
export function dueOn(owed: OwedHours, day: CalendarDate): HundredthsOfHour {
  const { startsOn, endsOn, retained } = owed;
  if (startsOn === null || endsOn === null || day < startsOn) return 0;
  if (day >= endsOn) return retained;
  const total = activeDays({ from: startsOn, to: endsOn }, owed.suspensions);
  const gone = activeDays({ from: startsOn, to: day }, owed.suspensions);
  return total === 0 ? 0 : proportion(retained, gone, total);
}

/** `whole × part / total` to the nearest hundredth, a half away from zero, in exact integers. */
export function proportion(whole: HundredthsOfHour, part: number, total: number): HundredthsOfHour {
  const exact = BigInt(whole) * BigInt(part);
  const doubled = exact * 2n + BigInt(total);
  return Number(doubled / (2n * BigInt(total)));
}

/** A balance as scripts read it: decimal strings in hours. */
export interface BalanceJson {
  readonly contract: string;
  readonly number: string | null;
  readonly lot: string | null;
  readonly retained: string;
  readonly due: string;
  readonly declared: string;
  readonly validated: string;
  readonly balance: string;
  readonly asOf: CalendarDate;
}

export function balanceJson(balance: Balance): BalanceJson {
  return {
    contract: balance.contractId,
    number: balance.number,
    lot: balance.lot,
    retained: hoursText(balance.retained),
    due: hoursText(balance.due),
    declared: hoursText(balance.declared),
    validated: hoursText(balance.validated),
    balance: hoursText(balance.balance),
    asOf: balance.asOf,
  };
}
