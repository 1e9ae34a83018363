import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Lists that may be empty: null limits nothing, so whoever saw a whole buyer goes on seeing it whole. */
const columns = [
  ['user_buyers', 'services'],
  ['user_buyers', 'territories'],
  ['imports', 'limits'],
] as const;

/**
 * Services and territories of a buyer, in what is given to a person and in what he or she leaves behind. Said in SQL that
 * both databases read: on SQLite the builder copies the whole table, under the indexes that it remembers.
 */
export class PerimeterLimits1764700000000 implements MigrationInterface {
  name = 'PerimeterLimits1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of columns)
      await runner.query(`ALTER TABLE "${table}" ADD COLUMN "${column}" text`);
  }

  /** What was given in part would be seen whole: it is given no more. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM "user_buyers" WHERE "services" IS NOT NULL OR "territories" IS NOT NULL');
    for (const [table, column] of columns)
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
  }
}
