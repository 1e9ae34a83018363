import { type CalendarDate } from '../../../src/shared/domain/calendar-date';
import { type Cents } from '../../../src/shared/domain/euros';

/** `1 234,56` with the given space for thousands, as people type it. */
export function frenchAmount(cents: Cents, space = '\u00a0'): string {
  const units = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+$)/g, space);
  return `${units},${String(cents % 100).padStart(2, '0')}`;
}

export function frenchDate(date: CalendarDate): string {
  return date.split('-').reverse().join('/');
}

/** A date cell of a workbook: midnight UTC of the day. */
export function dateCell(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
] as const;

/** `octobre 2025` from `2025-10`. */
export function frenchMonth(month: string): string {
  return `${MONTHS[Number(month.slice(5, 7)) - 1] ?? ''} ${month.slice(0, 4)}`;
}
