import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { ImportRecord, ImportRunner } from '../../src/imports';
import { Tasks } from '../../src/imports/jobs/tasks.service';
import { databaseBusy } from '../../src/platform/database/database.errors';
import { Writer } from '../../src/platform/database/writer';
import { Job } from '../../src/platform/jobs/job.entity';
import { StoredFile } from '../../src/platform/stored-files/stored-file.entity';
import { type Browser, signedInAs, testSite } from '../support/web';

/** Its second row is to be corrected: the file is kept. */
const LIST = [
  'Objet;N° de marché;Montant;SIRET acheteur;Date de notification',
  'Nettoyage des collèges;2025-099;219000;22990001400015;02/03/2026',
  'Nettoyage des lycées;2025-100;219000;22990001400015;31/02/2026',
].join('\n');

describe('an import whose server went before it could say how it ended', () => {
  let folder: string;
  let application: NestExpressApplication;
  let administrator: Browser;
  let previewId: string;
  let importId: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
    application = await testSite({ varDir: folder });
    administrator = await signedInAs(application, 'administrator');
    const sent = await administrator.upload('/importer', LIST);
    previewId = idOf(sent.headers['location']);
    await administrator.settled(`/importer/${previewId}`);
    const confirmed = await administrator.post(
      `/importer/${previewId}/importer`,
      {},
      `/importer/${previewId}`,
    );
    importId = idOf(confirmed.headers['location']);
    await administrator.settled(`/importer/${importId}`);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await application.close();
    rmSync(folder, { recursive: true });
  });

  const idOf = (location: unknown): string => String(location).split('/').at(-1) ?? '';
  /** As the row stands when a process dies: running, without a sign of life since. */
  const died = (withRecord: boolean): Promise<void> =>
    application.get(Writer).transact(async (manager) => {
      const lost = { state: 'running', heartbeatAt: '2026-11-24T08:00:00.000Z', endedAt: null } as const;
      await manager.update(Job, { id: importId }, lost);
      if (!withRecord) await manager.delete(ImportRecord, { id: importId });
    }, 'page');

  it('is shown as done when the register has it', async () => {
    await died(true);
    const page = await administrator.get(`/importer/${importId}`);
    expect(page.text).toContain('Import terminé');
    expect(page.text).not.toContain('rien n’a été enregistré');
  });

  it('is taken over when the register has not, and is done once', async () => {
    await died(false);
    expect((await administrator.get(`/importer/${importId}`)).text).toContain('En attente');
    expect((await administrator.get(`/importer/${previewId}`)).headers['location']).toBe(
      `/importer/${importId}`,
    );
    await application.get(ImportRunner).look();
    expect((await administrator.get(`/importer/${importId}`)).text).toContain('Import terminé');
  });

  it('waits for its turn again when the database is busy for long', async () => {
    await died(false);
    const busy = jest.spyOn(application.get(Tasks), 'carryOut').mockRejectedValue(databaseBusy());
    await application.get(ImportRunner).look();
    expect((await administrator.get(`/importer/${importId}`)).text).toContain('En attente');
    busy.mockRestore();
    await application.get(ImportRunner).look();
    expect((await administrator.get(`/importer/${importId}`)).text).toContain('Import terminé');
  });

  it('says that nothing was stored when its file is gone too, and its preview no longer leads to it', async () => {
    await died(false);
    await application.get(Writer).transact((manager) => manager.deleteAll(StoredFile), 'page');
    await application.get(ImportRunner).look();
    expect((await administrator.get(`/importer/${importId}`)).text).toContain('n’est plus là');
    expect((await administrator.get(`/importer/${previewId}`)).headers['location']).toBe('/importer');
  });
});
