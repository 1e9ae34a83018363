import { type Cents } from '../euros';
import { type HundredthsOfHour } from '../hours';
import { exactNumber, inFormat, TWO_DECIMALS, UP_TO_ONE, UP_TO_TWO, WHOLE, withUnit } from './numbers';

type Absent = null | undefined;

/** Cents or hundredths in whole units: the shortest decimal of the quotient is the exact one. */
const whole = (hundredths: number | Absent): number | Absent => hundredths && hundredths / 100;

/** `1 234,56 €`. */
export const euros = (cents: Cents | Absent): string => withUnit(inFormat(TWO_DECIMALS, whole(cents)), '€');

/** `216 000 €`, with its cents only when there are some. */
export const exactEuros = (cents: Cents): string => withUnit(eurosTyped(cents), '€');

/** To the euro: `216 000 €`. */
export const roundedEuros = (cents: Cents | Absent): string => withUnit(plainEuros(cents), '€');

/** To the euro, under a header that says the unit: `216 000`. */
export const plainEuros = (cents: Cents | Absent): string => inFormat(WHOLE, whole(cents));

/** Of tiles and sentences: `61,2 M€`, `0,74 M€`, `8 500 €`. */
export function shortEuros(cents: Cents): string {
  if (Math.abs(cents) < 100_000_00) return roundedEuros(cents);
  return withUnit(
    inFormat(Math.abs(cents) < 1_000_000_00 ? UP_TO_TWO : UP_TO_ONE, cents / 100_000_000),
    'M€',
  );
}

/** `960 h`, `12,5 h`. */
export const hours = (hundredths: HundredthsOfHour | Absent): string =>
  withUnit(inFormat(UP_TO_TWO, whole(hundredths)), 'h');

/** Under a header that says the unit: `46,00`. */
export const plainHours = (hundredths: HundredthsOfHour | Absent): string =>
  inFormat(TWO_DECIMALS, whole(hundredths));

/** A pro rata runs to the hundredth; people read whole hours: `−500 h`. */
export const roundedHours = (hundredths: HundredthsOfHour | Absent): string =>
  withUnit(plainRoundedHours(hundredths), 'h');

/** Whole hours under a header that says the unit: `−500`. */
export const plainRoundedHours = (hundredths: HundredthsOfHour | Absent): string =>
  inFormat(WHOLE, whole(hundredths));

/** As a person types them, without a unit: `216 000`, `216 000,50`. */
export const eurosTyped = (cents: Cents): string =>
  inFormat(cents % 100 === 0 ? WHOLE : TWO_DECIMALS, whole(cents));

/** As a person types them, without a unit: `960`, `12,5`. */
export const hoursTyped = (hundredths: HundredthsOfHour): string => inFormat(UP_TO_TWO, whole(hundredths));

/** `36 mois`. */
export const durationInMonths = (months: number | string | Absent): string =>
  withUnit(exactNumber(months), 'mois');
