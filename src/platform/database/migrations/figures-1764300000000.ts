import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { createTables, dropTables, type TableSpec } from '../migration-columns';

const tables: TableSpec[] = [{ name: 'register_moves', columns: { id: 'code', moves: 'integer' } }];

const indexes: Readonly<Record<string, readonly [table: string, columns: readonly string[]]>> = {
  contracts_day: ['contracts', ['notifiedOn', 'id']],
  contracts_signed: ['contracts', ['signedOn']],
  declarations_year: ['declarations', ['periodTo']],
  // All that a sum by contract reads: the rows themselves are not opened.
  declarations_sums: ['declarations', ['contractId', 'buyerId', 'state', 'periodFrom', 'countedHours']],
  declarations_state: ['declarations', ['state', 'buyerId', 'declaredAt']],
};

/** What figures are read by, and the count that says when those kept no longer hold. */
export class Figures1764300000000 implements MigrationInterface {
  name = 'Figures1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    for (const [name, [table, columns]] of Object.entries(indexes))
      await runner.createIndex(table, new TableIndex({ name, columnNames: [...columns] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [name, [table]] of Object.entries(indexes)) await runner.dropIndex(table, name);
    await dropTables(runner, tables);
  }
}
