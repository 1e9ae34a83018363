/** Failures are counted over this window, in minutes. */
export const WINDOW_MINUTES = 15;
/** From one origin on one account. */
export const MAX_FAILURES_FROM_ORIGIN = 5;
/** On one account, whatever the origins. */
export const MAX_FAILURES_ON_ACCOUNT = 25;

export interface Failures {
  readonly onAccount: number;
  readonly onAccountFromOrigin: number;
}

/** True when a further attempt is refused before the password is even looked at. */
export function isThrottled(failures: Failures): boolean {
  return (
    failures.onAccountFromOrigin >= MAX_FAILURES_FROM_ORIGIN || failures.onAccount >= MAX_FAILURES_ON_ACCOUNT
  );
}
