import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, type TableSpec } from '../migration-columns';

const tables: TableSpec[] = [
  {
    name: 'moved_records',
    columns: { move: 'integer', recordId: 'id' },
    primaryKey: ['move', 'recordId'],
  },
];

/** Which records the latest acts changed: what is kept of the others still holds. */
export class MovedRecords1764800000000 implements MigrationInterface {
  name = 'MovedRecords1764800000000';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
