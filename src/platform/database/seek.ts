import { type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { wrongCursor } from './database.errors';

/** Where the next page begins: the sort key and the id of the last row seen. */
export interface SeekKey {
  readonly key: string | number | null;
  readonly id: string;
}

export interface SeekOrder {
  /** SQL of the sort key, never null (use COALESCE). */
  readonly expression: string;
  readonly idExpression: string;
  readonly descending: boolean;
}

export function encodeCursor(seek: SeekKey): string {
  return Buffer.from(JSON.stringify([seek.key, seek.id])).toString('base64url');
}

export function decodeCursor(cursor: string): SeekKey {
  try {
    const [key, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as [unknown, unknown];
    if ((typeof key === 'string' || typeof key === 'number') && typeof id === 'string') return { key, id };
  } catch {
    // Falls through to the refusal below.
  }
  throw wrongCursor();
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
    const { key, id } = decodeCursor(cursor);
    query.andWhere(
      `(${order.expression} ${beyond} :seekKey OR (${order.expression} = :seekKey AND ${order.idExpression} ${beyond} :seekId))`,
      { seekKey: key, seekId: id },
    );
  }
  return query.orderBy(order.expression, direction).addOrderBy(order.idExpression, direction);
}
