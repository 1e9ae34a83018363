import { type EntityManager } from 'typeorm';

const OTHERS = `SELECT format('ALTER TABLE %I ', relname) || string_agg(
    format('ALTER COLUMN %I TYPE %s COLLATE "C"', attname, format_type(atttypid, atttypmod)), ', ') AS "change"
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid JOIN pg_collation ON pg_collation.oid = attcollation
  WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND attnum > 0 AND collname <> 'C'
  GROUP BY relname ORDER BY relname`;

/**
 * Has PostgreSQL compare texts by their signs, whatever the order of the database, as SQLite does: ranges, cursors and
 * dumps are the same on both, and an index serves the beginning of a text. What people read is filed by `inFrenchOrder`.
 */
export async function compareBySigns(manager: EntityManager): Promise<void> {
  if (manager.connection.options.type !== 'postgres') return;
  for (const { change } of await manager.query<{ change: string }[]>(OTHERS)) await manager.query(change);
}
