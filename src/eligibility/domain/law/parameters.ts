import { type CalendarDate, addDays } from '../../../shared/domain/calendar-date';
import { centsFromEuros, type Cents } from '../../../shared/domain/euros';
import { type Certainty } from './legal-reference';

/** An exact decimal written with a point: a rate as a fraction of 1, an hourly cost in euros, hours. */
export type DecimalText = string;

export const UNITS = ['euros', 'months', 'share', 'hours', 'euros-per-hour', 'ratio', 'years'] as const;
export type Unit = (typeof UNITS)[number];

/** Every number of the law and of the buyer's practice that the rules read. */
export const PARAMETER_IDS = [
  'european-threshold.local-authority',
  'european-threshold.state',
  'european-threshold.contracting-entity',
  'european-threshold.works',
  'european-threshold.concession',
  'no-competition.works',
  'no-competition.supplies-services',
  'free-documents',
  'formal-advertising',
  'decp.publication',
  'decp.yearly-list',
  'small-lot.supplies-services',
  'small-lot.works',
  'small-lots.share',
  'sse-reservation.duration',
  'sse-reservation.previous-award',
  'works-exception.duration',
  'reservation.share',
  'overseas.unemployment-ratio',
  'overseas.age',
  'spaser.spending',
  'spaser.indicator-interval',
  'practice.effort-rate',
  'practice.hourly-cost.works',
  'practice.hourly-cost.supplies-services',
  'practice.minimum-hours',
  'practice.minimum-duration',
  'practice.cleaning-constant',
  'practice.reserve-first',
  'practice.criterion-need',
] as const;
export type ParameterId = (typeof PARAMETER_IDS)[number];

/** A value between two launch days, both included; `null` leaves that side open. */
export interface ParameterPeriod {
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
  readonly value: DecimalText;
  readonly certainty: Certainty;
  /** The law or decree that set this value, when it is not the article itself. */
  readonly source: string | null;
}

/** A number with its unit and its periods in order, without gap or overlap. */
export interface DatedParameter {
  readonly id: ParameterId;
  readonly label: string;
  readonly unit: Unit;
  readonly reference: string;
  readonly periods: readonly ParameterPeriod[];
}

/** The value found for a day; `nearest` when no period covers it and the nearest one was taken. */
export interface ParameterReading {
  readonly parameter: DatedParameter;
  readonly period: ParameterPeriod;
  readonly nearest: 'before-first' | 'after-last' | null;
}

/** The value at a launch day; the first or the last known one outside the known periods (rules.md). */
export function readParameter(parameter: DatedParameter, day: CalendarDate): ParameterReading {
  const { periods } = parameter;
  for (const period of periods) {
    if (period.to !== null && day > period.to) continue;
    const early = period.from !== null && day < period.from;
    return { parameter, period, nearest: early ? 'before-first' : null };
  }
  return { parameter, period: lastOf(parameter), nearest: 'after-last' };
}

/** Days on which the value changes: the first day of each period but an open one. */
export function changeDays(parameter: DatedParameter): readonly CalendarDate[] {
  return parameter.periods.flatMap((period) => (period.from === null ? [] : [period.from]));
}

/** What is wrong with the periods (a gap, an overlap, an unreadable amount), or null. */
export function periodFault(parameter: DatedParameter): string | null {
  if (parameter.periods.length === 0) return 'no period';
  for (const [index, period] of parameter.periods.entries()) {
    if (parameter.unit === 'euros' && centsFromEuros(period.value) === null)
      return `no amount: ${period.value}`;
    const next = parameter.periods[index + 1];
    if (next === undefined) continue;
    if (period.to === null || next.from !== addDays(period.to, 1))
      return `gap or overlap after ${period.value}`;
  }
  return null;
}

/** An amount parameter as whole cents; a RangeError on another unit, which loading excludes. */
export function amountOf(period: ParameterPeriod): Cents {
  const cents = centsFromEuros(period.value);
  if (cents === null) throw new RangeError(`Not an amount in euros: ${period.value}`);
  return cents;
}

function lastOf(parameter: DatedParameter): ParameterPeriod {
  const last = parameter.periods.at(-1);
  if (last === undefined) throw new RangeError(`Parameter without a period: ${parameter.id}`);
  return last;
}
