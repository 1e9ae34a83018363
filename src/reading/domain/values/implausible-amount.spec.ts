import { isImplausible, isImplausibleAmendment } from './implausible-amount';

const EUROS = 100;

describe('an amount that cannot be true', () => {
  it.each([
    ['nothing', 0, true],
    ['a cent', 1, false],
    ['one euro less a cent', 99, false],
    ['one euro', 100, true],
    ['one euro and a cent', 101, false],
    ['two euros', 200, false],
    ['9 999 €, which contracts do have', 9_999 * EUROS, false],
    ['9 999,99 €', 999_999, false],
    ['99 998 €', 99_998 * EUROS, false],
    ['99 999 €', 99_999 * EUROS, true],
    ['99 999,99 €', 9_999_999, true],
    ['99 999,98 €', 9_999_998, false],
    ['99 999,90 €', 9_999_990, false],
    ['100 000 €', 100_000 * EUROS, false],
    ['999 999 €', 999_999 * EUROS, true],
    ['9 999 999 €', 9_999_999 * EUROS, true],
    ['99 999 999 €', 99_999_999 * EUROS, true],
    ['999 999 998 €', 999_999_998 * EUROS, false],
    ['999 999 999 €', 999_999_999 * EUROS, true],
    ['999 999 999,99 €', 99_999_999_999, true],
    ['1 000 000 000 €', 1_000_000_000 * EUROS, false],
    ['9 999 999 999 €', 9_999_999_999 * EUROS, true],
    ['199 999 €, nines behind another digit', 199_999 * EUROS, false],
    ['999 991 €, another digit behind nines', 999_991 * EUROS, false],
    ['ten billion', 10_000_000_000 * EUROS, false],
    ['ten billion and a cent', 1_000_000_000_001, true],
    ['eleven billion', 11_000_000_000 * EUROS, true],
  ])('%s', (_amount, cents, cannotBe) => expect(isImplausible(cents)).toBe(cannotBe));
});

describe('the new total that an amendment states', () => {
  it.each([
    ['a fifth of the initial amount', 20_000, 100_000, false],
    ['a cent below a fifth', 19_999, 100_000, true],
    ['a cent above a fifth', 20_001, 100_000, false],
    ['the initial amount itself', 100_000, 100_000, false],
    ['five times the initial amount', 500_000, 100_000, false],
    ['below a fifth where the initial amount is not a multiple of five', 20_000, 100_001, true],
    ['any amount where the initial one is not stated', 2_000, null, false],
    ['nothing, whatever the initial amount', 0, null, true],
    ['nothing, below an initial amount of nothing', 0, 0, true],
    ['all nines above the initial amount', 99_999_900, 100_000, true],
  ])('%s', (_fact, amount, initial, doubtful) =>
    expect(isImplausibleAmendment(amount, initial)).toBe(doubtful),
  );
});
