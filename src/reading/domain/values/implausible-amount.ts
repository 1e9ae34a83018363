import { type Cents } from '../../../shared/domain/euros';

const TEN_BILLION: Cents = 1_000_000_000_000;
const ONE_EURO: Cents = 100;
/** From five nines on: published contracts of 9 999 € exist. */
const NINES = /^9{5,}(?:00|99)$/;

/** An amount that cannot be true (0, 1, 999 999 999, beyond 10 billion): a person has to look at it. */
export function isImplausible(cents: Cents): boolean {
  return cents === 0 || cents === ONE_EURO || cents > TEN_BILLION || NINES.test(String(cents));
}

/**
 * An amendment states the new total. One below a fifth of the initial amount is likely the amount of the
 * amendment alone, typed in its place.
 */
export function isImplausibleAmendment(amount: Cents, initial: Cents | null): boolean {
  return isImplausible(amount) || (initial !== null && amount * 5 < initial);
}
