import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { isCalendarDate } from '../../shared/domain/calendar-date';
import { wrongCursor } from './database.errors';

/** Where the next page begins: the sort key and the id of the last row seen. */
export interface SeekKey {
  readonly key: string | number | null;
  readonly id: string;
}

export type SeekKind = 'text' | 'number' | 'date';

export interface SeekOrder {
  /** SQL of the sort key, never null (use COALESCE). */
  readonly expression: string;
  readonly idExpression: string;
  /** What its values are: a cursor of another order is refused before the database compares the two. */
  readonly kind: SeekKind;
  readonly descending: boolean;
}

export function encodeCursor(seek: SeekKey): string {
  return Buffer.from(JSON.stringify([seek.key, seek.id])).toString('base64url');
}

const HOLDS: Readonly<Record<SeekKind, (key: unknown) => boolean>> = {
  text: (key) => isText(key),
  // PostgreSQL gives a bigint as its digits.
  number: (key) => Number.isSafeInteger(key) || (typeof key === 'string' && /^-?\d{1,18}$/.test(key)),
  date: (key) => typeof key === 'string' && isCalendarDate(key),
};

export function decodeCursor(cursor: string, kind: SeekKind): SeekKey {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown];
    if (HOLDS[kind](key) && isText(id)) return { key: key as string | number, id };
  } catch {
    // Falls through to the refusal below.
  }
  throw wrongCursor();
}

/** PostgreSQL knows no U+0000. */
function isText(value: unknown): value is string {
  return typeof value === 'string' && !value.includes('\u0000');
}

/** Orders by (sort key, id) and starts after the cursor: a page never shifts when rows come in before it. */
export function seek<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  order: SeekOrder,
  cursor: string | null,
): SelectQueryBuilder<T> {
  const direction = order.descending ? 'DESC' : 'ASC';
  const beyond = order.descending ? '<' : '>';
  if (cursor !== null) {
    const { key, id } = decodeCursor(cursor, order.kind);
    query.andWhere(
      `(${order.expression} ${beyond} :seekKey OR (${order.expression} = :seekKey AND ${order.idExpression} ${beyond} :seekId))`,
      { seekKey: key, seekId: id },
    );
  }
  return query.orderBy(order.expression, direction).addOrderBy(order.idExpression, direction);
}
