import { type FaultCode } from './fault-sentences';

export { type FaultCode } from './fault-sentences';

/** What becomes of a row or a cell: not imported, kept and said, mended and said. */
export const SEVERITIES = ['reject', 'warning', 'corrected'] as const;
export type IssueSeverity = (typeof SEVERITIES)[number];

/** The gravest first. */
export function byGravity(one: { severity: IssueSeverity }, other: { severity: IssueSeverity }): number {
  return SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
}

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

/** The same reading of another value. */
export function mapped<From, To>(reading: Reading<From>, change: (value: From) => To): Reading<To> {
  if (reading.kind === 'value') return { ...reading, value: change(reading.value) };
  if (reading.kind === 'absent') return reading;
  return { ...reading, value: reading.value === null ? null : change(reading.value) };
}
