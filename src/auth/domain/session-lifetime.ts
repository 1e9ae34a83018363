const HOUR_MS = 3_600_000;

/** A session ends after a working day, whatever happens. */
export const SESSION_MS = 12 * HOUR_MS;
/** It ends sooner when nobody uses it. */
export const IDLE_MS = 4 * HOUR_MS;
/** Writing the last sign of life at each page would cost a transaction a page. */
export const TOUCH_MS = HOUR_MS / 4;

export interface SessionTimes {
  readonly lastSeenAt: string;
  readonly expiresAt: string;
}

/** True while the session may be used, `now` in milliseconds since the epoch. */
export function isAlive(session: SessionTimes, now: number): boolean {
  return now < Date.parse(session.expiresAt) && now - Date.parse(session.lastSeenAt) < IDLE_MS;
}

/** True when the last sign of life is old enough to be written again. */
export function needsTouch(session: SessionTimes, now: number): boolean {
  return now - Date.parse(session.lastSeenAt) >= TOUCH_MS;
}
