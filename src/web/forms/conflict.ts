import { yesOrNo } from '../../shared/domain/french';
import { type StoredForm } from './form-page';
import { formOf, type FormView } from './form-view';

/**
 * The form after a conflict: what was typed stays, the version becomes the stored one, and each field that
 * differs shows both sides.
 */
export function conflictForm(
  typed: Readonly<Record<string, unknown>>,
  { values: stored, labels, versions = ['version'] }: StoredForm,
): FormView {
  const conflicts = Object.entries(labels)
    .map(([field, words]) => {
      const { label, codes = {} } = typeof words === 'string' ? { label: words } : words;
      const say = (value: unknown): string => codes[shown(value)] ?? shown(value);
      return { label, stored: say(stored[field]), typed: say(typed[field]) };
    })
    .filter((pair) => pair.stored !== pair.typed);
  const current = Object.fromEntries(versions.map((name) => [name, stored[name]]));
  return { ...formOf({ ...typed, ...current }), conflicts };
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return yesOrNo(value);
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map(shown).join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}
