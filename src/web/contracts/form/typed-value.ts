import { type FieldDefinition, type FieldValue } from '../../../contracts/domain/fields/field';
import { cellReader, type CellContext } from '../../../reading/domain/cell-readers';
import { type Reading } from '../../../reading/domain/fault';
import { isImplausible } from '../../../reading/domain/values/implausible-amount';
import { typedIssue } from './typed-issues';

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
