import { type SheetCell } from '../../../reading/domain/table';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path (`lieuExecution.code`); undefined where a step is missing. */
export function valueAt(record: JsonObject, path: string): unknown {
  let value: unknown = record;
  for (const step of path.split('.')) value = isObject(value) ? value[step] : undefined;
  return value;
}

/** A scalar as a cell, so that one reader serves sheets and JSON; null for anything else. */
export function cellOf(value: unknown): SheetCell | null {
  if (typeof value === 'string') return value === '' ? null : { text: value, kind: 'text' };
  if (typeof value === 'number') return { text: String(value), kind: 'number' };
  return typeof value === 'boolean' ? { text: String(value), kind: 'boolean' } : null;
}

/**
 * The objects of a list, whichever way it is wrapped: `[{"titulaire": {…}}]` of 2022, `[{…}]` of 2019,
 * `{"titulaire": {…}}` of a converted XML file.
 */
export function objectsOf(value: unknown, wrapper: string): JsonObject[] {
  if (Array.isArray(value)) return value.flatMap((item) => objectsOf(item, wrapper));
  if (!isObject(value)) return [];
  const inner = value[wrapper];
  return typeof inner === 'object' && inner !== null ? objectsOf(inner, wrapper) : [value];
}

/** The texts of a list of values: `{"technique": ["…"]}`, `["…"]` or `"…"`; undefined when it is absent. */
export function textsOf(value: unknown): string[] | undefined {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => textsOf(item) ?? []);
  if (!isObject(value)) return undefined;
  return Object.values(value).flatMap((item) => textsOf(item) ?? []);
}
