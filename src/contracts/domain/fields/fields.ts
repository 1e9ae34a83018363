import { amendmentFields, subcontractChangeFields, subcontractFields } from './amendment-fields';
import { contractFields } from './contract-fields';
import { derivedFields, importOnlyFields } from './derived-fields';
import { type FieldDefinition, type FieldId } from './field';
import { buyerFields, holderFields } from './party-fields';
import { procedureFields } from './procedure-fields';
import { publishedFields } from './published-fields';
import { socialFields } from './social-fields';

/** Every stored field of the register, in the order of forms and exports. */
export const registerFields: readonly FieldDefinition[] = [
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

/** What a contract list may carry as columns: stored fields, reading aids, and computed columns coming back. */
export const contractListFields: readonly FieldDefinition[] = [
  ...registerFields,
  ...importOnlyFields,
  ...derivedFields,
];

const byId = new Map(contractListFields.map((field) => [field.id, field]));
const derivedIds = new Set(derivedFields.map((field) => field.id));

/** The definition of a field; throws a RangeError for an identifier that is none. */
export function fieldOf(id: FieldId): FieldDefinition {
  const field = byId.get(id);
  if (!field) throw new RangeError(`No such field: ${id}`);
  return field;
}

/** True for a computed column: recognised, never read. */
export function isDerived(id: FieldId): boolean {
  return derivedIds.has(id);
}

/** The French label of a stored code; the value itself where the field has no list or not that code. */
export function codeLabel(id: FieldId, code: string): string {
  return fieldOf(id).codes?.find((entry) => entry.code === code)?.label ?? code;
}
