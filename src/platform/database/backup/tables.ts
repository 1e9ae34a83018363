import { type DataSource, type EntityMetadata, type ObjectLiteral } from 'typeorm';

/** Every table of the application, parents before the tables that point at them. */
export function orderedTables({ entityMetadatas }: DataSource): EntityMetadata[] {
  const waiting = [...entityMetadatas].sort((one, other) => (one.tableName < other.tableName ? -1 : 1));
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
