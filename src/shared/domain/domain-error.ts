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

/**
 * What makes one refusal of a catalogue: its code, its sentence and its details (the `field` of a form at which it is said),
 * each fixed or of what is given.
 */
type Maker = <Given extends readonly unknown[] = []>(
  code: string,
  sentence: string | ((...given: Given) => string),
  details?: ErrorDetails | ((...given: Given) => ErrorDetails),
) => (...given: Given) => DomainError;

const makerOf =
  (kind: RefusalKind): Maker =>
  (code, sentence, details) =>
  (...given) =>
    new DomainError(
      kind,
      code,
      typeof sentence === 'string' ? sentence : sentence(...given),
      typeof details === 'function' ? details(...given) : details,
    );

export const notFound = makerOf('not-found');
export const conflict = makerOf('conflict');
export const forbidden = makerOf('forbidden');
export const invalid = makerOf('invalid');
export const throttled = makerOf('throttled');
export const busy = makerOf('busy');
