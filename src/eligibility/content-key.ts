import { createHash } from 'node:crypto';

/** 132 bits of SHA-256: enough that two different contents never share one. */
export function contentKey(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}
