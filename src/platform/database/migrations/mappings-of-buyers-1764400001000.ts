import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, quoted, type TableSpec } from '../migration-columns';

const before: TableSpec = {
  name: 'column_mappings',
  columns: { id: 'id', name: 'text', mapping: 'text', version: 'integer' },
  indexes: { column_mappings_name: { columns: ['name'], unique: true } },
};

const after: TableSpec = {
  name: 'column_mappings',
  columns: { ...before.columns, buyerIds: 'text?', scope: 'hash' },
  indexes: { column_mappings_scope_name: { columns: ['scope', 'name'], unique: true } },
};

/** Of no perimeter: nobody saves under it any more, so that a name saved by everybody once is nobody's to replace. */
const SHARED = 'shared-before';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly mapping: string;
  readonly version: number;
}

/**
 * Column mappings belong to the buyers of who saved them. Those of before were everybody's: they are given to the
 * buyers of that day, so that whoever used one still finds it, and a buyer that comes later does not see it.
 */
export class MappingsOfBuyers1764400001000 implements MigrationInterface {
  name = 'MappingsOfBuyers1764400001000';

  async up(runner: QueryRunner): Promise<void> {
    const buyers = (await runner.query('SELECT "id" FROM "buyers" ORDER BY "id"')) as { id: string }[];
    const buyerIds = JSON.stringify(buyers.map(({ id }) => id));
    await remade(runner, after, (row) => ({ ...row, buyerIds, scope: SHARED }));
  }

  /** The name was unique: of namesakes the first stays. */
  async down(runner: QueryRunner): Promise<void> {
    const names = new Set<string>();
    await remade(runner, before, ({ id, name, mapping, version }) => {
      if (names.has(name)) return null;
      names.add(name);
      return { id, name, mapping, version };
    });
  }
}

async function remade(runner: QueryRunner, table: TableSpec, of: (row: Row) => object | null): Promise<void> {
  const rows = (await runner.query('SELECT * FROM "column_mappings" ORDER BY "id"')) as Row[];
  await runner.dropTable(table.name);
  await createTables(runner, [table]);
  for (const row of rows) {
    const kept = of(row);
    if (kept === null) continue;
    const names = Object.keys(kept).map((name) => `"${name}"`);
    const values = Object.values(kept).map((value: string | number) => quoted(String(value)));
    await runner.query(`INSERT INTO "column_mappings" (${names.join(', ')}) VALUES (${values.join(', ')})`);
  }
}
