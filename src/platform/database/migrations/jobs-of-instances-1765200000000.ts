import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { createTables, dropTables, quoted, type TableSpec } from '../migration-columns';

const tables: TableSpec[] = [
  {
    name: 'stored_files',
    columns: { id: 'id', ownerId: 'id?', createdAt: 'instant' },
    indexes: { stored_files_created: { columns: ['createdAt'] } },
  },
  {
    name: 'stored_pieces',
    columns: { id: 'id', fileId: 'id', place: 'integer', content: 'text' },
    foreignKeys: { fileId: { table: 'stored_files', cascade: true } },
    indexes: { stored_pieces_place: { columns: ['fileId', 'place'], unique: true } },
  },
];

const COLUMNS = ['runnerId', 'takenFromId', 'followedById'];

/** Jobs and the files that they read are reachable from every instance; a preview names the import that followed it. */
export class JobsOfInstances1765200000000 implements MigrationInterface {
  name = 'JobsOfInstances1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, tables);
    for (const column of COLUMNS) await runner.query(`ALTER TABLE "jobs" ADD COLUMN "${column}" varchar(36)`);
    const confirmed = (await runner.query(
      `SELECT "id", "result" FROM "jobs" WHERE "kind" = 'import-preview' AND "result" LIKE '%"confirmedBy"%'`,
    )) as { id: string; result: string }[];
    for (const { id, result } of confirmed) {
      const { confirmedBy } = JSON.parse(result) as { confirmedBy?: string };
      if (confirmedBy !== undefined)
        await runner.query(
          `UPDATE "jobs" SET "followedById" = ${quoted(confirmedBy)} WHERE "id" = ${quoted(id)}`,
        );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`ALTER TABLE "jobs" DROP COLUMN "${column}"`);
    await dropTables(runner, tables);
  }
}
