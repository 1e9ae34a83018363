import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import { importFile } from '../../test/support/import-world';
import { scratchFolder } from '../../test/support/workbook-files';
import { Schema } from '../platform/database/schema';
import { RowFingerprint } from './row-fingerprint.entity';

describe('fingerprints of 32 characters, as former versions kept them', () => {
  const folder = scratchFolder();
  let application: INestApplicationContext;
  beforeAll(async () => {
    application = await testApplication();
  });
  afterAll(async () => {
    await application.close();
    folder.remove();
  });

  it('are shortened to those of today: a row already seen still changes nothing', async () => {
    const list = 'SIRET de l’acheteur;N° de marché;Objet;Montant HT\n22990001400015;A;Travaux;1000';
    await importFile(application, folder.write('liste.csv', list));
    const dataSource = application.get(DataSource);
    const [seen] = await dataSource.manager.find(RowFingerprint, { order: { row: 'ASC' } });
    await dataSource.query(`UPDATE "row_fingerprints" SET "fingerprint" = "fingerprint" || '0123456789'`);
    await dataSource.query(`DELETE FROM "migrations" WHERE "name" = 'ShortFingerprints1764900000000'`);

    expect(await application.get(Schema).migrate()).toBe(1);

    expect(seen?.fingerprint).toMatch(/^[\w-]{22}$/);
    expect(await dataSource.manager.find(RowFingerprint, { order: { row: 'ASC' } })).toEqual([seen]);
    const { rows } = await importFile(application, folder.write('encore.csv', list));
    expect(rows).toMatchObject({ created: 0, unchanged: 1 });
  });
});
