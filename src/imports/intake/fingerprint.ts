import { createHash } from 'node:crypto';

/** The fingerprint of a row's values within its buyer: 32 characters of a SHA-256. */
export function fingerprintOf(buyerSiret: string, rowText: string): string {
  return createHash('sha256').update(`${buyerSiret}\n${rowText}`).digest('base64url').slice(0, 32);
}
