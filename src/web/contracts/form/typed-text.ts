import { type FieldDefinition } from '../../../contracts/domain/fields/field';
import { eurosText } from '../../../shared/domain/euros';
import { hoursText } from '../../../shared/domain/hours';
import { shortDate } from '../../../shared/domain/french';

/** A stored value as a person would type it: what a form opens with, read back to the same value. */
export function typedText(
  { type }: Pick<FieldDefinition, 'type'>,
  stored: unknown,
): string | readonly string[] {
  if (type === 'codes') return Array.isArray(stored) ? (stored as string[]) : [];
  if (stored === null || stored === undefined) return '';
  if (type === 'boolean') return stored === true ? 'oui' : 'non';
  if (type === 'money') return grouped(eurosText(Number(stored)).replace(/\.00$/, ''));
  if (type === 'hours') return grouped(hoursText(Number(stored)).replace(/\.?0+$/, ''));
  if (type === 'date') return shortDate(text(stored));
  if (type === 'decimal' || type === 'percent') return text(stored).replace('.', ',');
  return text(stored);
}

function grouped(decimal: string): string {
  const [units = '', fraction] = decimal.split('.');
  const spaced = units.replace(/\B(?=(\d{3})+$)/g, '\u202f');
  return fraction === undefined ? spaced : `${spaced},${fraction}`;
}

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
