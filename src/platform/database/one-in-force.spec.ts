import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { cleaningOfSchools, givenBuyers, givenContract } from '../../../test/support/contracts-world';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { ChangesRepository } from './changes.repository';
import { Schema } from './schema';

const NAME = 'OneInForce1764200000000';

describe('of everything of which one is in force', () => {
  let application: INestApplicationContext;
  let dataSource: DataSource;
  let contractId: string;
  let buyerId: string;
  beforeEach(async () => {
    application = await testApplication();
    dataSource = application.get(DataSource);
    buyerId = (await givenBuyers(application)).valmonde;
    contractId = await givenContract(application, buyerId, cleaningOfSchools());
  });
  afterEach(() => application.close());

  const decide = (id: string, decidedAt: string) =>
    dataSource.query(
      `INSERT INTO "decisions" ("id", "contractId", "buyerId", "measures", "decidedAt")
       VALUES ('${id}', '${contractId}', '${buyerId}', '["none"]', '${decidedAt}')`,
    );

  it('the database refuses a second one, whoever writes it', async () => {
    await decide('d1', '2026-11-01T10:00:00.000Z');
    await expect(decide('d2', '2026-11-02T10:00:00.000Z')).rejects.toThrow(/unique/i);
    const again = dataSource.query(
      `INSERT INTO "assessments" SELECT 'a2', ${(await columnsOf('assessments')).slice(1).join(', ')} FROM "assessments"`,
    );
    await expect(again).rejects.toThrow(/unique/i);
  });

  it('a register that holds several keeps the latest, and the journal tells what ended the others', async () => {
    await dataSource.query('DROP INDEX "decisions_in_force"');
    await dataSource.query('DROP INDEX "assessments_in_force"');
    await dataSource.query('DROP INDEX "commitments_in_force"');
    await dataSource.query(`DELETE FROM "migrations" WHERE "name" = '${NAME}'`);
    await decide('d1', '2026-11-01T10:00:00.000Z');
    await decide('d2', '2026-11-02T10:00:00.000Z');
    await decide('d3', '2026-11-03T10:00:00.000Z');

    expect(await application.get(Schema).migrate()).toBe(1);

    expect(await dataSource.query('SELECT "id", "supersededAt" FROM "decisions" ORDER BY "id"')).toEqual([
      { id: 'd1', supersededAt: '2026-11-02T10:00:00.000Z' },
      { id: 'd2', supersededAt: '2026-11-03T10:00:00.000Z' },
      { id: 'd3', supersededAt: null },
    ]);
    const [entry] = await application.get(ChangesRepository).ofRecord(EVERYTHING, 'decisions', 'd1');
    expect(entry).toMatchObject({
      actKind: 'system',
      buyerId,
      changes: { supersededAt: [null, '2026-11-02T10:00:00.000Z'] },
    });
    await expect(decide('d4', '2026-11-04T10:00:00.000Z')).rejects.toThrow(/unique/i);
  });

  async function columnsOf(table: string): Promise<string[]> {
    const runner = dataSource.createQueryRunner();
    try {
      return ((await runner.getTable(table))?.columns ?? []).map(({ name }) => `"${name}"`);
    } finally {
      if (dataSource.options.type === 'postgres') await runner.release();
    }
  }
});
