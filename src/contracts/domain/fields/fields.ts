import { amendmentFields, subcontractChangeFields, subcontractFields } from './amendment-fields';
import { contractFields } from './contract-fields';
import { derivedFields, importOnlyFields } from './derived-fields';
import { type FieldDefinition, type FieldRecord } from './field';
import { buyerFields, holderFields } from './party-fields';
import { procedureFields } from './procedure-fields';
import { publishedFields } from './published-fields';
import { socialFields } from './social-fields';

const stored = [
  ...buyerFields,
  ...procedureFields,
  ...contractFields,
  ...holderFields,
  ...socialFields,
  ...publishedFields,
  ...amendmentFields,
  ...subcontractFields,
  ...subcontractChangeFields,
];
const listed = [...stored, ...importOnlyFields, ...derivedFields];

/** The identifier of a field. */
export type FieldId = (typeof listed)[number]['id'];
export type Field = FieldDefinition<FieldId>;
/** The identifiers of the fields that live on a record. */
export type FieldOf<R extends FieldRecord> = Extract<(typeof stored)[number], { readonly record: R }>['id'];
/** Fields that serve the reading of others, and are not stored. */
export type AidId = (typeof importOnlyFields)[number]['id'];

/** Every stored field of the register, in the order of forms. */
export const registerFields: readonly Field[] = stored;

/** What a contract list may carry as columns: stored fields, reading aids, and computed columns coming back. */
export const contractListFields: readonly Field[] = listed;

const byId: ReadonlyMap<string, Field> = new Map(contractListFields.map((field) => [field.id, field]));
const derivedIds: ReadonlySet<string> = new Set(derivedFields.map(({ id }) => id));

/** A text of outside as the identifier of a field; undefined where it is none. */
export function fieldNamed(text: string): Field | undefined {
  return byId.get(text);
}

/** Nothing is stated of any field of this record. */
export function unstated<R extends FieldRecord>(record: R): Record<FieldOf<R>, null> {
  const ids = registerFields.filter((field) => field.record === record).map(({ id }) => [id, null]);
  return Object.fromEntries(ids) as Record<FieldOf<R>, null>;
}

/** The definition of a field. */
export function fieldOf(id: FieldId): Field {
  const field = byId.get(id);
  if (!field) throw new RangeError(`No such field: ${id}`);
  return field;
}

/** True for a computed column: recognised, never read. */
export function isDerived(id: string): boolean {
  return derivedIds.has(id);
}

/** The French label of a stored code; the value itself where the field has no list or not that code. */
export function codeLabel(id: FieldId, code: string): string {
  return fieldOf(id).codes?.find((entry) => entry.code === code)?.label ?? code;
}
