import { DomainError } from '../../shared/domain/domain-error';
import { formOf, type FormView } from './form-view';

/** True for the refusal of an edit made on an older version. */
export function isStale(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'stale-record';
}

/** The label of a field, and the words of its codes when it holds one. */
export type FieldWords =
  string | { readonly label: string; readonly codes?: Readonly<Record<string, string>> };

/**
 * The form after a conflict: what was typed stays, the version becomes the stored one, and each field that
 * differs shows both sides. `labels` names the fields to compare, in order.
 */
export function conflictForm(
  typed: Readonly<Record<string, unknown>>,
  stored: Readonly<Record<string, unknown>>,
  labels: Readonly<Record<string, FieldWords>>,
): FormView {
  const conflicts = Object.entries(labels)
    .map(([field, words]) => {
      const { label, codes = {} } = typeof words === 'string' ? { label: words } : words;
      const say = (value: unknown): string => codes[shown(value)] ?? shown(value);
      return { label, stored: say(stored[field]), typed: say(typed[field]) };
    })
    .filter((pair) => pair.stored !== pair.typed);
  return { ...formOf({ ...typed, version: stored['version'] }), conflicts };
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (value === true) return 'oui';
  if (value === false) return 'non';
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(shown).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
