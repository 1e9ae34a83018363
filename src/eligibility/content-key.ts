import { hash } from 'node:crypto';

/** 132 bits of SHA-256: enough that two different contents never share one. */
export function contentKey(content: string): string {
  return hash('sha256', content, 'base64url').slice(0, 22);
}
