import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { quoted, tellChange } from '../migration-columns';

interface OneInForce {
  readonly table: string;
  readonly index: string;
  /** Empty for the row in force. */
  readonly ended: string;
  /** What a row that a later one replaces is ended with: a column of the later one. */
  readonly endedBy: string;
}

const TABLES: readonly OneInForce[] = [
  { table: 'assessments', index: 'assessments_in_force', ended: 'supersededOn', endedBy: 'assessedOn' },
  { table: 'decisions', index: 'decisions_in_force', ended: 'supersededAt', endedBy: 'decidedAt' },
  { table: 'commitments', index: 'commitments_in_force', ended: 'supersededById', endedBy: 'id' },
];

/**
 * One verdict, one decision and one commitment in force for a contract: an index says it. Where two stood (two
 * persons at once), the later stays in force and ends the former; the journal tells what was put right.
 */
export class OneInForce1764200000000 implements MigrationInterface {
  name = 'OneInForce1764200000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const each of TABLES) {
      await endDoubles(runner, each);
      const { table, index, ended } = each;
      const options = {
        name: index,
        columnNames: ['contractId'],
        isUnique: true,
        where: `"${ended}" IS NULL`,
      };
      await runner.createIndex(table, new TableIndex(options));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, index } of TABLES) await runner.dropIndex(table, index);
  }
}

interface Double {
  readonly id: string;
  readonly buyerId: string;
  readonly end: string;
}

async function endDoubles(runner: QueryRunner, { table, ended, endedBy }: OneInForce): Promise<void> {
  const doubles = (await runner.query(
    `SELECT former."id" AS "id", former."buyerId" AS "buyerId",
       (SELECT later."${endedBy}" FROM "${table}" later
        WHERE later."contractId" = former."contractId" AND later."${ended}" IS NULL AND later."id" > former."id"
        ORDER BY later."id" LIMIT 1) AS "end"
     FROM "${table}" former WHERE former."${ended}" IS NULL AND EXISTS (
       SELECT 1 FROM "${table}" later
       WHERE later."contractId" = former."contractId" AND later."${ended}" IS NULL AND later."id" > former."id")
     ORDER BY former."id"`,
  )) as Double[];
  for (const { end, ...double } of doubles) {
    await runner.query(`UPDATE "${table}" SET "${ended}" = ${quoted(end)} WHERE "id" = ${quoted(double.id)}`);
    await tellChange(runner, table, double, { [ended]: [null, end] });
  }
}
