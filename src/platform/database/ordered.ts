import { decodeCursor, encodeCursor, type SeekKey, type SeekKind } from './seek';

/** What a list that is kept whole holds of a row: the key of its order and the identifier, never two alike. */
export interface OrderedLine extends SeekKey {
  readonly key: string | number;
}

export interface Asked {
  readonly kind: SeekKind;
  readonly descending: boolean;
  readonly cursor: string | null;
  readonly size: number;
}

/** By the key, then by the identifier, as `seek` orders rows. */
export function ordered<T extends OrderedLine>(lines: readonly T[]): T[] {
  return [...lines].sort((one, other) => (isBefore(one, other) ? -1 : 1));
}

/** The same list with other lines in the place of some. */
export function orderedAgain<T extends OrderedLine>(
  known: readonly T[],
  isGone: (line: T) => boolean,
  lines: readonly T[],
): T[] {
  const fresh = ordered(lines);
  const merged: T[] = [];
  let at = 0;
  for (const line of known) {
    if (isGone(line)) continue;
    for (let next = fresh[at]; next !== undefined && isBefore(next, line); next = fresh[(at += 1)])
      merged.push(next);
    merged.push(line);
  }
  return [...merged, ...fresh.slice(at)];
}

/** A page of an ordered list, and where the next one begins; null on the last. */
export function pageIn<T extends OrderedLine>(
  lines: readonly T[],
  { kind, descending, cursor, size }: Asked,
): { readonly lines: readonly T[]; readonly next: string | null } {
  const seen = cursor === null ? null : seenIn(cursor, kind);
  if (descending) {
    const end = seen === null ? lines.length : firstNot(lines, (line) => isBefore(line, seen));
    const page = lines.slice(Math.max(0, end - size), end).reverse();
    return { lines: page, next: end > size ? cursorOf(page) : null };
  }
  const start = seen === null ? 0 : firstNot(lines, (line) => !isBefore(seen, line));
  const page = lines.slice(start, start + size);
  return { lines: page, next: start + size < lines.length ? cursorOf(page) : null };
}

function seenIn(cursor: string, kind: SeekKind): OrderedLine {
  const { key, id } = decodeCursor(cursor, kind);
  return { key: kind === 'number' ? Number(key) : (key ?? ''), id };
}

function cursorOf(page: readonly OrderedLine[]): string | null {
  const last = page.at(-1);
  return last === undefined ? null : encodeCursor({ key: last.key, id: last.id });
}

function isBefore(one: OrderedLine, other: OrderedLine): boolean {
  return one.key === other.key ? one.id < other.id : one.key < other.key;
}

/** Where lines begin for which it is no longer true, by halves. */
function firstNot<T>(lines: readonly T[], isTrue: (line: T) => boolean): number {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const line = lines[middle];
    if (line !== undefined && isTrue(line)) from = middle + 1;
    else to = middle;
  }
  return from;
}
