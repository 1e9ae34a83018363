/** What becomes of a row or a cell: not imported, kept and said, mended and said. */
export type IssueSeverity = 'reject' | 'warning' | 'corrected';

/** What can be wrong with a cell or a row. Codes are stable: scripts and saved reports rely on them. */
export const FAULT_CODES = [
  'impossible-date',
  'missing-subject',
  'too-many-fields',
  'not-a-contract',
  'unreadable-amount',
  'approximate-amount',
  'negative-amount',
  'percentage-amount',
  'amount-with-tax',
  'ambiguous-amount',
  'implausible-amount',
  'formula-error',
  'formula-without-value',
  'scaled-amount',
  'rounded-amount',
  'american-date',
  'incomplete-date',
  'date-out-of-range',
  'unreadable-date',
  'lost-zero-siret',
  'wrong-check-digit',
  'siren-alone',
  'lost-digits',
  'foreign-number',
  'unreadable-identifier',
  'several-holders',
  'lost-zero-cpv',
  'wrong-control-digit',
  'cpv-from-label',
  'several-cpv',
  'unknown-cpv',
  'unknown-code',
  'unreadable-number',
  'unreadable-duration',
  'duration-from-days',
  'unreadable-hours',
  'rate-from-percent',
  'joined-fields',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** A fault of one cell; `kept` is what the register keeps in its place, as a French reader writes it. */
export interface Fault {
  readonly code: FaultCode;
  readonly severity: IssueSeverity;
  readonly kept: string | null;
}

/**
 * What a reader makes of a cell: a value (perhaps corrected), nothing (not stated, or not readable and said so),
 * or an amount set aside for a person, with its value where it is one.
 */
export type Reading<T> =
  | { readonly kind: 'value'; readonly value: T; readonly fault: Fault | null }
  | { readonly kind: 'absent'; readonly fault: Fault | null }
  | { readonly kind: 'set-aside'; readonly reason: FaultCode; readonly value: T | null };

/** « Not stated » differs from « none »: the field stays empty and nothing is reported. */
export const NOT_STATED: Reading<never> = { kind: 'absent', fault: null };

export function read<T>(value: T): Reading<T> {
  return { kind: 'value', value, fault: null };
}

export function corrected<T>(value: T, code: FaultCode, kept: string): Reading<T> {
  return { kind: 'value', value, fault: { code, severity: 'corrected', kept } };
}

/** Kept with a warning. */
export function doubtful<T>(value: T, code: FaultCode, kept: string | null = null): Reading<T> {
  return { kind: 'value', value, fault: { code, severity: 'warning', kept } };
}

/** Left empty with a warning. */
export function unreadable(code: FaultCode): Reading<never> {
  return { kind: 'absent', fault: { code, severity: 'warning', kept: null } };
}

/** The row cannot go in. */
export function rejected(code: FaultCode): Reading<never> {
  return { kind: 'absent', fault: { code, severity: 'reject', kept: null } };
}

export function setAside<T>(reason: FaultCode, value: T | null = null): Reading<T> {
  return { kind: 'set-aside', reason, value };
}
