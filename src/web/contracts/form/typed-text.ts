import { type FieldDefinition } from '../../../contracts/domain/fields/field';
import { eurosTyped, exactNumber, hoursTyped, shortDate, yesOrNo } from '../../../shared/domain/french';

/** A stored value as a person would type it: what a form opens with, read back to the same value. */
export function typedText(
  { type }: Pick<FieldDefinition, 'type'>,
  stored: unknown,
): string | readonly string[] {
  if (type === 'codes') return Array.isArray(stored) ? (stored as string[]) : [];
  if (stored === null || stored === undefined) return '';
  if (type === 'boolean') return yesOrNo(stored === true);
  if (type === 'money') return eurosTyped(Number(stored));
  if (type === 'hours') return hoursTyped(Number(stored));
  if (type === 'date') return shortDate(text(stored));
  if (type === 'decimal' || type === 'percent') return exactNumber(text(stored));
  return text(stored);
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
