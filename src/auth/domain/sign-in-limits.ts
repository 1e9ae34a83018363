const MINUTE_MS = 60_000;
/** Failures are remembered this long, unless the right password is given before. */
export const REMEMBERED_MS = 24 * 60 * MINUTE_MS;
const FIRST_DELAY_MS = MINUTE_MS;
/** Nobody is kept out for longer, however many failures and whoever makes them. */
const LONGEST_DELAY_MS = 15 * MINUTE_MS;

/** Failures allowed without a delay: people mistype, and an office has one address. */
export const FREE = { accountFromOrigin: 5, account: 25, origin: 50 } as const;

/** Failures of one kind, and the instant of the last, in milliseconds since the epoch. */
export interface Failures {
  readonly count: number;
  readonly lastAt: number;
}

/** What was seen of an attempt's account and of the network, or known browser, that it comes from. */
export type SeenFailures = Readonly<Record<keyof typeof FREE, Failures>>;

/** How long the next attempt has still to wait, in milliseconds at the instant `now`; 0 when it may be made. */
export function waitMs(seen: SeenFailures, now: number): number {
  const kinds = Object.keys(FREE) as (keyof typeof FREE)[];
  return Math.max(
    0,
    ...kinds.map((kind) => seen[kind].lastAt + delayMs(seen[kind].count - FREE[kind]) - now),
  );
}

/** A minute after the last free failure, then twice as long after each, to the longest. */
function delayMs(beyond: number): number {
  return beyond < 0 ? -Infinity : Math.min(FIRST_DELAY_MS * 2 ** beyond, LONGEST_DELAY_MS);
}
