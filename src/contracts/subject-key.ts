import { hash } from 'node:crypto';
import { normalisedText } from '../shared/domain/normalised-text';

/**
 * What subjects are compared by: 12 characters of the SHA-256 (72 bits) of the normalised text, so that an index of
 * 100 000 subjects is not a second copy of them. Empty where there is no subject.
 */
export function subjectKeyOf(subject: string | null): string {
  const text = normalisedText(subject ?? '');
  return text === '' ? '' : hash('sha256', text, 'base64url').slice(0, 12);
}
