import {
  type FieldDefinition,
  type FieldType,
  type FieldValue,
} from '../../../contracts/domain/fields/field';
import { type CellContext, cellReader } from '../../../reading/domain/cell-readers';
import { type Reading } from '../../../reading/domain/fault';
import { isImplausible } from '../../../reading/domain/values/implausible-amount';
import { eurosTyped, exactNumber, hoursTyped, shortDate, yesOrNo } from '../../../shared/domain/french';

const ADVICE: Readonly<Partial<Record<FieldType, string>>> = {
  money: 'n’est pas un montant sûr. Saisissez des euros hors taxes, par exemple 1 234,56.',
  date: 'n’est pas une date possible. Saisissez le jour, le mois et l’année, par exemple 02/12/2026.',
  months: 'n’est pas une durée. Saisissez un nombre entier de mois, par exemple 36.',
  count: 'n’est pas un nombre entier. Saisissez-le en chiffres.',
  hours: 'n’est pas un nombre d’heures. Saisissez par exemple 151,67 ou 12h30.',
  percent: 'n’est pas un pourcentage. Saisissez un nombre de 0 à 100.',
  boolean: 'n’est ni oui ni non. Choisissez dans la liste.',
  code: 'n’est pas dans la liste. Choisissez l’une des valeurs proposées.',
  cpv: 'n’est pas un code de la nomenclature CPV. Saisissez ses huit chiffres, ou son libellé officiel.',
};

/** What is wrong with a typed value, and what to do. */
function typedIssue({ label, type, unit }: FieldDefinition, text: string): string {
  const advice =
    type === 'decimal' && unit === 'fraction'
      ? 'n’est pas une part. Saisissez une fraction (0,05) ou un pourcentage (5 %).'
      : (ADVICE[type] ?? 'n’est pas lisible. Corrigez la saisie.');
  return `${label} : « ${text} » ${advice}`;
}

/** What a person typed in one field, read as an import reads a cell. */
export type TypedValue =
  | { readonly kind: 'value'; readonly value: FieldValue | null }
  | { readonly kind: 'issue'; readonly message: string };

const NOTHING: TypedValue = { kind: 'value', value: null };

/** Reads one field of a form. Where an import keeps what it doubts, a form asks again. */
export function readTypedValue(field: FieldDefinition, given: unknown, context: CellContext): TypedValue {
  if (field.type === 'codes') return codesOf(field, given);
  const text = oneText(given);
  if (text === '') return NOTHING;
  const reading = cellReader(field, '', context)({ kind: 'text', text });
  const value = sureValue(field, reading, context);
  if (value === undefined) return { kind: 'issue', message: typedIssue(field, text) };
  return { kind: 'value', value };
}

/** The value to store, null when nothing is stated, undefined when it cannot be. */
function sureValue(
  field: FieldDefinition,
  reading: Reading<FieldValue>,
  { cpv }: CellContext,
): FieldValue | null | undefined {
  if (reading.kind === 'set-aside') return undefined;
  if (reading.kind === 'absent') return reading.fault === null ? null : undefined;
  const { value } = reading;
  if (field.type === 'cpv' && !cpv.labels.has(String(value))) return undefined;
  if (field.type === 'money' && typeof value === 'number' && isImplausible(value)) return undefined;
  return value;
}

/** Boxes ticked; none leaves the field not stated, which differs from "none". */
function codesOf({ codes = [] }: FieldDefinition, given: unknown): TypedValue {
  const ticked = (Array.isArray(given) ? given : [given]).filter((one) =>
    codes.some(({ code }) => code === one),
  );
  return ticked.length === 0 ? NOTHING : { kind: 'value', value: ticked as string[] };
}

function oneText(given: unknown): string {
  const one: unknown = Array.isArray(given) ? given[0] : given;
  return typeof one === 'string' ? one.trim() : '';
}

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
