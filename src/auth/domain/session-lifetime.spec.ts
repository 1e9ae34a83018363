import { IDLE_MS, isAlive, needsTouch, SESSION_MS, TOUCH_MS } from './session-lifetime';

const opened = Date.parse('2026-11-24T08:00:00Z');
const session = {
  lastSeenAt: new Date(opened).toISOString(),
  expiresAt: new Date(opened + SESSION_MS).toISOString(),
};

describe('a session', () => {
  it('ends when nobody uses it', () => {
    expect(isAlive(session, opened + IDLE_MS - 1)).toBe(true);
    expect(isAlive(session, opened + IDLE_MS)).toBe(false);
  });

  it('ends after a working day, however busy', () => {
    const busy = { ...session, lastSeenAt: new Date(opened + SESSION_MS - 1000).toISOString() };
    expect(isAlive(busy, opened + SESSION_MS - 1)).toBe(true);
    expect(isAlive(busy, opened + SESSION_MS)).toBe(false);
  });

  it('is written again a few times an hour, not at each page', () => {
    expect(needsTouch(session, opened + TOUCH_MS - 1)).toBe(false);
    expect(needsTouch(session, opened + TOUCH_MS)).toBe(true);
  });
});
