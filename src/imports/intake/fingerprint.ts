import { hash } from 'node:crypto';

/** The fingerprint of a row's values within its buyer: 22 characters of a SHA-256 (132 bits). */
export function fingerprintOf(buyerSiret: string, rowText: string): string {
  return hash('sha256', `${buyerSiret}\n${rowText}`, 'base64url').slice(0, 22);
}
