import { type FieldDefinition, type FieldType } from '../../../contracts/domain/fields/field';
import { fieldNamed } from '../../../contracts/domain/fields/fields';
import { type ChangeEntry } from '../../../platform/database/change-entry.entity';
import { euros, hours, instantInParis, NOTHING, shortDate, yesOrNo } from '../../../shared/domain/french';

export interface HistoryItem {
  readonly at: string;
  /** Initials; null when no one acted. */
  readonly who: string | null;
  readonly act: string;
  readonly href: string | null;
  readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

const ACTS: Readonly<Record<string, string>> = {
  form: 'par formulaire',
  import: 'par import',
  api: 'par l’interface de programmation',
  command: 'par la ligne de commande',
  system: 'par le logiciel',
};

const OBJECTS: Readonly<Record<string, string>> = { contracts: 'marché', procedures: 'consultation' };
const VERBS = { create: 'créé', update: 'modifié', remove: 'retiré' } as const;
const FEMININE_VERBS = { create: 'créée', update: 'modifiée', remove: 'retirée' } as const;

const WRITERS: Readonly<Partial<Record<FieldType, (value: unknown) => string>>> = {
  money: (value) => euros(Number(value)),
  hours: (value) => hours(Number(value)),
  date: (value) => shortDate(String(value)),
};

/** The history of a contract and of its procedure, newest first; columns kept for searching are left out. */
export function historyView(
  entries: readonly ChangeEntry[],
  initials: ReadonlyMap<string, string>,
): HistoryItem[] {
  return [...entries]
    .sort((a, b) => (a.id < b.id ? 1 : -1))
    .map((entry) => ({ entry, changes: changesOf(entry) }))
    .filter(({ entry, changes }) => entry.operation !== 'update' || changes.length > 0)
    .map(({ entry, changes }) => ({
      at: instantInParis(entry.at),
      who: entry.actorId === null ? null : (initials.get(entry.actorId) ?? 'compte retiré'),
      act: actWords(entry),
      href: entry.actKind === 'import' && entry.actRef !== null ? `/importer/${entry.actRef}` : null,
      changes: entry.operation === 'update' ? changes : [],
    }));
}

function actWords({ recordType, operation, actKind }: ChangeEntry): string {
  const verb = (recordType === 'procedures' ? FEMININE_VERBS : VERBS)[operation];
  const object = OBJECTS[recordType] ?? recordType;
  return `${object} ${verb} ${ACTS[actKind] ?? actKind}`;
}

function changesOf({ changes }: ChangeEntry): HistoryItem['changes'] {
  return Object.entries(changes ?? {}).flatMap(([id, [before, after]]) => {
    const field = fieldNamed(id);
    return field === undefined
      ? []
      : [{ label: field.label, before: shown(field, before), after: shown(field, after) }];
  });
}

/** A stored value as a page writes it. */
function shown(field: FieldDefinition, value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (Array.isArray(value)) return value.length === 0 ? NOTHING : value.join(', ');
  if (typeof value === 'boolean') return yesOrNo(value);
  const write = WRITERS[field.type];
  if (write) return write(value);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
  return field.codes?.find(({ code }) => code === text)?.label ?? text;
}
