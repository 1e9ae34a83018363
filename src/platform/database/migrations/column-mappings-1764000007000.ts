import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, type TableSpec } from '../migration-columns';

const tables: TableSpec[] = [
  {
    name: 'column_mappings',
    columns: { id: 'id', name: 'text', mapping: 'text', version: 'integer' },
    indexes: { column_mappings_name: { columns: ['name'], unique: true } },
  },
];

/** Column mappings that are configured once and used again. */
export class ColumnMappings1764000007000 implements MigrationInterface {
  name = 'ColumnMappings1764000007000';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
