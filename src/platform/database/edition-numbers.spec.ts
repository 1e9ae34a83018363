import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { ChangesRepository } from './changes.repository';
import { Schema } from './schema';

const OLD_TABLE = `CREATE TABLE "editions" (
  "id" varchar(36) PRIMARY KEY, "year" integer NOT NULL, "number" integer NOT NULL, "buyerId" varchar(36),
  "buyerIds" text NOT NULL, "editionDate" date NOT NULL, "restatesId" varchar(36), "rowsFingerprint" varchar(64) NOT NULL,
  "pdfSha256" varchar(64) NOT NULL, "workbookSha256" varchar(64) NOT NULL, "model" text NOT NULL, "authorId" varchar(36),
  "frozenAt" varchar(30) NOT NULL)`;

describe('editions frozen at once under one number', () => {
  let application: INestApplicationContext;
  let dataSource: DataSource;
  beforeEach(async () => {
    application = await testApplication();
    dataSource = application.get(DataSource);
    await dataSource.query('DROP TABLE "editions"');
    await dataSource.query('DROP TABLE "edition_files"');
    await dataSource.query(OLD_TABLE);
    await dataSource.query(`DELETE FROM "migrations" WHERE "name" = 'EditionFiles1764500000000'`);
  });
  afterEach(() => application.close());

  const old = (id: string, number: number, minute: number, buyerIds = '["b1","b2"]') =>
    dataSource.query(
      `INSERT INTO "editions" VALUES ('${id}', 2026, ${number}, 'b1', '${buyerIds}', '2026-11-24', NULL, 'r', 'p', 'w',
       '{"title":"d’avant"}', NULL, '2026-11-24T10:0${minute}:00.000Z')`,
    );

  it('are numbered again in order of time, and the journal tells it', async () => {
    await old('e4', 1, 4, '["b2","b1"]');
    await old('e1', 1, 1);
    await old('e3', 1, 3);
    await old('e2', 1, 2);
    await old('alone', 1, 5, '["b1"]');

    expect(await application.get(Schema).migrate()).toBe(1);

    expect(
      await dataSource.query('SELECT "id", "number", "model" FROM "editions" ORDER BY "frozenAt"'),
    ).toEqual(
      [
        ['e1', 1],
        ['e2', 2],
        ['e3', 3],
        ['e4', 4],
        ['alone', 1],
      ].map(([id, number]) => ({ id, number, model: '{"title":"d’avant"}' })),
    );
    const changes = application.get(ChangesRepository);
    expect(await changes.ofRecord(EVERYTHING, 'editions', 'e3')).toMatchObject([
      { actKind: 'system', operation: 'update', buyerId: 'b1', changes: { number: [1, 3] } },
    ]);
    expect(await changes.ofRecord(EVERYTHING, 'editions', 'e1')).toEqual([]);
    expect(await application.get(Schema).drift()).toEqual([]);
  });

  it('cannot be again: the database refuses a second one of that number, year and scope', async () => {
    await old('e1', 1, 1);
    await application.get(Schema).migrate();
    const again = dataSource.query(
      `INSERT INTO "editions" SELECT 'e2', "year", "scope", "number", "buyerId", "buyerIds", "editionDate", "restatesId",
       "rowsFingerprint", "pdfSha256", "workbookSha256", "model", "authorId", "frozenAt" FROM "editions"`,
    );
    await expect(again).rejects.toThrow(/unique/i);
  });
});
