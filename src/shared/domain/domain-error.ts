/** What a refusal is, whoever shows it: 404, 409, 403, 422, 429, 503 on a page; exit 2 on the command line. */
export type RefusalKind = 'not-found' | 'conflict' | 'forbidden' | 'invalid' | 'throttled' | 'busy';

export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A refusal that a person can act on. `message` is one French sentence: what, where, why, what to do.
 * Catalogues live beside their feature (`contracts.errors.ts`); never throw it with a bare text.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly code: string,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}
