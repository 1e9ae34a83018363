import { type Parts } from '../domain/indicators/parts';

/** A change of one contract has this share of a population counted again. */
const PARTS = 64;

/** Deals rows to parts by a key: rows of one key stand in one part. */
export function dealt<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Parts<Row> {
  const parts = Array.from({ length: PARTS }, (): Row[] => []);
  for (const row of rows) parts[placeOf(keyOf(row))]?.push(row);
  return parts;
}

/** The same population with the rows of some contracts replaced; a part that none of them concerns stays itself. */
export function dealtAgain<Row extends { readonly contractId: string }>(
  parts: Parts<Row>,
  moved: ReadonlySet<string>,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Parts<Row> {
  const fresh = dealt(rows, keyOf);
  return parts.map((part, at) => {
    const added = fresh[at] ?? [];
    if (added.length === 0 && !part.some(({ contractId }) => moved.has(contractId))) return part;
    return [...part.filter(({ contractId }) => !moved.has(contractId)), ...added];
  });
}

function placeOf(key: string): number {
  let sum = 0;
  for (let at = 0; at < key.length; at += 1) sum = (sum * 31 + key.charCodeAt(at)) % 65_536;
  return sum % PARTS;
}
