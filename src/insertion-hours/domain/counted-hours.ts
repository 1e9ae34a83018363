import Decimal from 'decimal.js';
import { type HundredthsOfHour } from '../../shared/domain/hours';

/** Weight of an hour that no clause of the contract raises. */
export const PLAIN_WEIGHT = '1';

/**
 * Hours that count against the commitment: raw hours by their weight (a lasting hire may count more), to the
 * nearest hundredth, a half away from zero. National reporting takes the raw ones.
 */
export function countedHours(raw: HundredthsOfHour, weight: string): HundredthsOfHour {
  return new Decimal(raw).times(weight).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
}

/** A weight is a positive decimal text (`1`, `1.5`), at most 10. */
export function isWeight(text: string): boolean {
  return /^\d{1,2}(\.\d{1,4})?$/.test(text) && new Decimal(text).gt(0) && new Decimal(text).lte(10);
}
