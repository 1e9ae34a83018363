import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, type TableSpec } from '../migration-columns';

const tables: TableSpec[] = [{ name: 'secret_checks', columns: { id: 'id', keyedHash: 'hash' } }];

/** The value by which another secret is noticed; the first declaration that comes in fills it. */
export class SecretChecks1764100002000 implements MigrationInterface {
  name = 'SecretChecks1764100002000';

  up(runner: QueryRunner): Promise<void> {
    return createTables(runner, tables);
  }

  down(runner: QueryRunner): Promise<void> {
    return dropTables(runner, tables);
  }
}
