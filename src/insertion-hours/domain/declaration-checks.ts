import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type HundredthsOfHour } from '../../shared/domain/hours';
import { type DeclarationFieldId } from './declaration-fields';
import { daysOf, overlaps, type Period } from './period';
import { type Schedule } from './schedule';

const HOURS_OF_A_DAY = 24;

/** What a declaration says, as far as it can be wrong in itself or against its contract. */
export interface CheckedHours {
  readonly period: Period;
  readonly hours: HundredthsOfHour;
  /** True when the hours are those of one person: a team may pass the hours of a month. */
  readonly ofOnePerson: boolean;
}

export interface CheckFrame {
  /** Dates of the contract and of its commitment; an unknown bound refuses nothing. */
  readonly schedule: Schedule;
  readonly today: CalendarDate;
  /** Whole hours a month. */
  readonly plausibleMonthlyHours: number;
}

export type CheckCode =
  'no-hours' | 'hours-beyond-period' | 'high-hours' | 'future-period' | 'period-outside-contract';

/** A fault found: the field, whether the row can stand, and the bound that was passed. */
export interface CheckFinding {
  readonly code: CheckCode;
  readonly field: DeclarationFieldId;
  readonly rejects: boolean;
  /** Whole hours, or the dates of the contract, for the sentence. */
  readonly bound: string;
}

/** Every fault of the hours and the period; all are collected. */
export function checkHours(checked: CheckedHours, frame: CheckFrame): CheckFinding[] {
  return [...checkAmount(checked, frame), ...checkPeriod(checked.period, frame)];
}

function checkAmount({ hours, period, ofOnePerson }: CheckedHours, frame: CheckFrame): CheckFinding[] {
  if (hours <= 0) return [reject('no-hours', 'hours', '0')];
  if (!ofOnePerson) return [];
  const possible = daysOf(period) * HOURS_OF_A_DAY;
  if (hours > possible * 100) return [reject('hours-beyond-period', 'hours', String(possible))];
  const plausible = frame.plausibleMonthlyHours * monthsOf(period);
  return hours > plausible * 100
    ? [{ code: 'high-hours', field: 'hours', rejects: false, bound: String(plausible) }]
    : [];
}

function checkPeriod(period: Period, { schedule, today }: CheckFrame): CheckFinding[] {
  if (period.from > today) return [reject('future-period', 'period', today)];
  const contract: Period = { from: schedule.startsOn ?? '0000-01-01', to: schedule.endsOn ?? '9999-12-31' };
  if (overlaps(period, contract)) return [];
  const [code, bound] = period.to < contract.from ? ['début', contract.from] : ['fin', contract.to];
  return [reject('period-outside-contract', 'period', `${code} ${bound}`)];
}

function monthsOf({ from, to }: Period): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
}

function reject(code: CheckCode, field: DeclarationFieldId, bound: string): CheckFinding {
  return { code, field, rejects: true, bound };
}
