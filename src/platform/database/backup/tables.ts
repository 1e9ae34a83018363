import { type DataSource, type EntityMetadata, type ObjectLiteral } from 'typeorm';
import { StoredFile } from '../../stored-files/stored-file.entity';
import { StoredPiece } from '../../stored-files/stored-piece.entity';

/** Files that wait to be read are no part of the register: they go within days, and may name people that it does not. */
const PASSING: readonly unknown[] = [StoredFile, StoredPiece];

/** Every table of what the register keeps, parents before the tables that point at them. */
export function orderedTables({ entityMetadatas }: DataSource): EntityMetadata[] {
  const waiting = entityMetadatas
    .filter(({ target }) => !PASSING.includes(target))
    .sort((one, other) => (one.tableName < other.tableName ? -1 : 1));
  const ordered: EntityMetadata[] = [];
  while (waiting.length > 0) {
    const next = waiting.findIndex((table) => parentsOf(table).every((parent) => !waiting.includes(parent)));
    ordered.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return ordered;
}

function parentsOf(table: EntityMetadata): EntityMetadata[] {
  return table.foreignKeys
    .map(({ referencedEntityMetadata }) => referencedEntityMetadata)
    .filter((parent) => parent !== table);
}

/** Rows of a table that points at itself, each after the one it points at. */
export function parentsFirst(table: EntityMetadata, rows: readonly ObjectLiteral[]): ObjectLiteral[] {
  const own = table.foreignKeys.filter(({ referencedEntityMetadata }) => referencedEntityMetadata === table);
  const columns = own.flatMap((key) => key.columnNames);
  if (columns.length === 0) return [...rows];
  const [primary] = table.primaryColumns;
  const keyOf = (row: ObjectLiteral): unknown => primary?.getEntityValue(row);
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const placed = new Set<ObjectLiteral>();
  const place = (row: ObjectLiteral): void => {
    if (placed.has(row)) return;
    for (const name of columns) {
      const parent = byKey.get((row as Record<string, unknown>)[propertyOf(table, name)]);
      if (parent !== undefined && parent !== row) place(parent);
    }
    placed.add(row);
  };
  rows.forEach(place);
  return [...placed];
}

function propertyOf(table: EntityMetadata, columnName: string): string {
  return table.columns.find(({ databaseName }) => databaseName === columnName)?.propertyName ?? columnName;
}
