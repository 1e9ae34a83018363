import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortSecret } from './settings.errors';

const MIN_LENGTH = 32;

/** The secret of sessions and pseudonyms: given, else kept in `var/secret` (mode 600), made on first start. */
export function readOrCreateSecret(given: string | undefined, varDir: string): string {
  if (given) {
    if (given.length < MIN_LENGTH) throw shortSecret();
    return given;
  }
  const path = join(varDir, 'secret');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  mkdirSync(varDir, { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString('hex');
  try {
    writeFileSync(path, secret, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch {
    // Another process made it between the look and the write: its secret is the one.
    return readFileSync(path, 'utf8').trim();
  }
}
