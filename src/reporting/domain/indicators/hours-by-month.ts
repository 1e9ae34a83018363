import { type HundredthsOfHour } from '../../../shared/domain/hours';
import { type ListedHours } from '../rows';

/** Hours of one contract in one month, all participants together: nobody can be told from it. */
export interface MonthOfHours {
  readonly contractId: string;
  /** `YYYY-MM`. */
  readonly period: string;
  readonly hours: HundredthsOfHour;
}

/** Adds hours up by contract and month, in that order. */
export function hoursByMonth(rows: readonly ListedHours[]): MonthOfHours[] {
  const sums = new Map<string, MonthOfHours>();
  for (const { contractId, period, hours } of rows) {
    const key = `${contractId}|${period}`;
    sums.set(key, { contractId, period, hours: (sums.get(key)?.hours ?? 0) + hours });
  }
  return [...sums.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, sum]) => sum);
}
