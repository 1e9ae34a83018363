import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../test/support/application';
import { importFile } from '../../test/support/import-world';
import { scratchFolder } from '../../test/support/workbook-files';
import { Contract } from '../contracts';
import { ChangeEntry } from '../platform/database/change-entry.entity';
import { Schema } from '../platform/database/schema';
import { SYSTEM_ACT } from '../platform/database/unit';
import { EVERYTHING } from '../shared/domain/perimeter';
import { UndoService } from './undo.service';

const HEADER = 'SIRET de l’acheteur;N° de marché;Référence de la consultation;N° de lot;Objet;Montant HT';
const OLD = { first: 'fournitures de bureau', then: 'fournitures de bureau et de classe' };

describe('subjects compared by their whole text, as former versions kept them', () => {
  const folder = scratchFolder();
  let application: INestApplicationContext;
  let dataSource: DataSource;
  beforeAll(async () => {
    application = await testApplication();
    dataSource = application.get(DataSource);
  });
  afterAll(async () => {
    await application.close();
    folder.remove();
  });

  const list = (name: string, ...rows: string[]): string => folder.write(name, [HEADER, ...rows].join('\n'));
  const contract = (): Promise<Contract> => dataSource.manager.findOneByOrFail(Contract, { decpId: 'A-1' });

  it('are shortened, in the register and in what an undo puts back', async () => {
    await importFile(application, list('un.csv', '22990001400015;A-1;C-1;1;Fournitures de bureau;1000'));
    const before = await contract();
    const second = await importFile(
      application,
      list('deux.csv', '22990001400015;A-1;C-1;1;Fournitures de bureau et de classe;1000'),
    );
    const after = await contract();
    expect([before.subjectKey, after.subjectKey]).toEqual([
      expect.stringMatching(/^[\w-]{12}$/),
      expect.stringMatching(/^[\w-]{12}$/),
    ]);
    expect(after.subjectKey).not.toBe(before.subjectKey);

    await asBefore(before.subjectKey, after.subjectKey);
    expect(await application.get(Schema).migrate()).toBe(1);

    expect((await contract()).subjectKey).toBe(after.subjectKey);
    await application.get(UndoService).undo(EVERYTHING, SYSTEM_ACT, String(second.importId));
    expect(await contract()).toMatchObject({
      subject: 'Fournitures de bureau',
      subjectKey: before.subjectKey,
    });
  });

  /** The register as the version before wrote it: whole normalised texts, and its indexes. */
  async function asBefore(first: string, then: string): Promise<void> {
    await dataSource.query(`UPDATE "contracts" SET "subjectKey" = '${OLD.then}'`);
    const entries = await dataSource.manager.find(ChangeEntry, { order: { id: 'ASC' } });
    const ofSubjects = entries.filter(({ changes }) => changes?.subjectKey !== undefined);
    expect(ofSubjects).toHaveLength(1);
    for (const { id, changes } of ofSubjects) {
      expect(changes?.subjectKey).toEqual([first, then]);
      const old = JSON.stringify({ ...changes, subjectKey: [OLD.first, OLD.then] });
      await dataSource.query(`UPDATE "change_entries" SET "changes" = '${old}' WHERE "id" = '${id}'`);
    }
    await dataSource.query('DROP INDEX "contracts_signed"');
    await dataSource.query('CREATE INDEX "contracts_signed" ON "contracts" ("signedOn")');
    await dataSource.query(
      'CREATE INDEX "contracts_notified" ON "contracts" ("buyerId", "notifiedOn", "id")',
    );
    await dataSource.query(`DELETE FROM "migrations" WHERE "name" = 'LeanIndexes1765100000000'`);
  }
});
