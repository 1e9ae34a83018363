import { createHmac, timingSafeEqual } from 'node:crypto';

/** The token that the forms of one session carry: another site cannot make it, nor read it. */
export function csrfTokenOf(secret: string, key: string): string {
  return createHmac('sha256', secret).update(`csrf:${key}`).digest('base64url');
}

export function isSameToken(given: unknown, expected: string): boolean {
  if (typeof given !== 'string' || expected === '') return false;
  const left = Buffer.from(given);
  const right = Buffer.from(expected);
  return left.length === right.length && timingSafeEqual(left, right);
}
