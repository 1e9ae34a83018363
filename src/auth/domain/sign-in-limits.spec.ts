import { type Failures, type SeenFailures, waitMs } from './sign-in-limits';

const NOW = Date.parse('2026-11-24T12:00:00Z');
const MINUTE = 60_000;
const NONE: Failures = { count: 0, lastAt: 0 };
const wait = (seen: Partial<SeenFailures>, minutesLater = 0): number =>
  waitMs({ accountFromOrigin: NONE, account: NONE, origin: NONE, ...seen }, NOW + minutesLater * MINUTE) /
  MINUTE;

describe('the delay after failed sign-ins', () => {
  it.each([
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [8, 8],
    [9, 15],
    [10, 15],
    [10_000, 15],
  ])('on one account from one origin, %i failures wait %i minutes', (count, minutes) => {
    expect(wait({ accountFromOrigin: { count, lastAt: NOW } })).toBe(minutes);
  });

  it('passes, so that nobody is locked out for ever', () => {
    const seen = { account: { count: 1_000_000, lastAt: NOW } };
    expect([wait(seen, 14), wait(seen, 15), wait(seen, 60)]).toEqual([1, 0, 0]);
  });

  it('comes later for an account tried from many origins, later still for an origin that tries many accounts', () => {
    expect([24, 25, 26].map((count) => wait({ account: { count, lastAt: NOW } }))).toEqual([0, 1, 2]);
    expect([49, 50, 51].map((count) => wait({ origin: { count, lastAt: NOW } }))).toEqual([0, 1, 2]);
  });

  it('is the longest of the three', () => {
    const seen = { account: { count: 26, lastAt: NOW }, origin: { count: 52, lastAt: NOW - MINUTE } };
    expect(wait(seen)).toBe(3);
  });
});
