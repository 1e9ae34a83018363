import Decimal from 'decimal.js';
import { type HundredthsOfHour } from '../../shared/domain/hours';
import { type EtpDivisor } from './hours-practice';

/** Hours as full-time equivalents (ETP): decimal text with two decimals, a half away from zero. Print the divisor beside it. */
export function fullTimeEquivalent(hours: HundredthsOfHour, divisor: EtpDivisor): string {
  return new Decimal(hours).div(100).div(divisor.hours).toFixed(2, Decimal.ROUND_HALF_UP);
}
