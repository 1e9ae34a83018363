import { type FieldDefinition } from '../../contracts/domain/fields/field';
import { fieldNamed } from '../../contracts/domain/fields/fields';
import {
  durationInMonths,
  euros,
  grouped,
  hours,
  NOTHING,
  percentWithTenth,
  shortDate,
  yesOrNo,
} from '../../shared/domain/french';

/** What the importer says of the parts of a contract, which are no field of their own. */
const PARTS: Readonly<Record<string, string>> = {
  holders: 'Titulaires',
  amendments: 'Avenants',
  initialAmountDoubt: 'Montant à vérifier',
};

/** The French name of a field; its identifier where it has none. */
export function fieldLabel(id: string): string {
  return PARTS[id] ?? fieldNamed(id)?.label ?? id;
}

/** True when a reader knows that field. */
export function isShown(id: string): boolean {
  return id in PARTS || fieldNamed(id) !== undefined;
}

const STATUS_WORDS: Readonly<Record<string, string>> = { planned: 'à lancer', awarded: 'attribué' };

/** A stored value in French form. */
export function fieldText(id: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (Array.isArray(value)) return value.map((each) => fieldText(id, each)).join(', ') || NOTHING;
  if (typeof value === 'boolean') return yesOrNo(value);
  if (typeof value !== 'string' && typeof value !== 'number') return 'complété';
  if (id === 'status') return STATUS_WORDS[value] ?? String(value);
  if (id === 'initialAmountDoubt') return 'mis de côté';
  const field = fieldNamed(id);
  return field === undefined ? plain(value) : typed(field, value);
}

type Written = (value: string | number, field: FieldDefinition) => string;

const label: Written = (value, field) =>
  field.codes?.find(({ code }) => code === value)?.label ?? String(value);
const WRITTEN: Partial<Readonly<Record<FieldDefinition['type'], Written>>> = {
  money: (value) => euros(Number(value)),
  date: (value) => shortDate(String(value)),
  hours: (value) => hours(Number(value)),
  percent: (value) => percentWithTenth(value),
  months: (value) => durationInMonths(value),
  code: label,
  codes: label,
};

function typed(field: FieldDefinition, value: string | number): string {
  return WRITTEN[field.type]?.(value, field) ?? String(value);
}

function plain(value: string | number): string {
  return typeof value === 'number' ? grouped(value) : value;
}
