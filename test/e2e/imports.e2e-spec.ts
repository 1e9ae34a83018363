import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { Workbook } from 'exceljs';
import { type CheerioAPI, load } from 'cheerio';
import { type Response } from 'supertest';
import { DataSource } from 'typeorm';
import { BuyersService, Contract } from '../../src/contracts';
import { ImportRunner } from '../../src/imports';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { StoredFile } from '../../src/platform/stored-files/stored-file.entity';
import { type Browser, signedInAs, testSite } from '../support/web';

const DEPARTMENT = '22990001400015';
const TOWN = '21990012300015';
const HEADER = 'SIRET acheteur;N° de marché;Objet;Montant HT;Date de notification;Titulaire';
const row = (siret: string, number: string, amount: string, date = '02/03/2026'): string =>
  `${siret};${number};Travaux ${number};${amount};${date};Bâti Valmonde`;
const list = (...rows: string[]): string => [HEADER, ...rows].join('\n');

/** Spaces of all widths as one: numbers are grouped by narrow ones. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const texts = (page: CheerioAPI, selector: string): string[] =>
  page(selector)
    .toArray()
    .map((element) => plain(page(element).text()));

describe('importing on the site', () => {
  let varDir: string;
  let application: NestExpressApplication;
  let officer: Browser;

  beforeEach(async () => {
    varDir = mkdtempSync(join(tmpdir(), 'spaser-uploads-'));
    application = await testSite({
      database: { kind: 'sqlite', path: ':memory:' },
      varDir,
      uploadMaxBytes: 1024 * 1024,
    });
    for (const [siret, name] of [
      [DEPARTMENT, 'Département de Valmonde'],
      [TOWN, 'Commune de Sainte-Ombre'],
    ] as const)
      await application.get(BuyersService).add(SYSTEM_ACT, {
        siret,
        name,
        kind: 'local-authority',
        contractingAuthority: null,
        parentId: null,
      });
    officer = await signedInAs(application, 'officer', [DEPARTMENT]);
  });
  afterEach(async () => {
    await application.close();
    rmSync(varDir, { recursive: true, force: true });
  });

  const contracts = (): Promise<number> => application.get(DataSource).manager.count(Contract);
  const uploads = (): Promise<number> => application.get(DataSource).manager.count(StoredFile);
  /** What stands in the folder of this instance. */
  const copies = (): string[] => readdirSync(join(varDir, 'uploads'));
  const pageOf = async (browser: Browser, answer: Response): Promise<CheerioAPI> => {
    expect(answer.status).toBe(303);
    return browser.page(answer.headers['location'] as string);
  };
  const hereOf = (answer: Response): string => answer.headers['location'] as string;
  const confirmed = async (browser: Browser, content: string): Promise<Response> => {
    const here = hereOf(await browser.upload('/importer', content));
    return browser.post(`${here}/importer`, {}, here);
  };

  it('a file is checked before anything is kept, then imported once', async () => {
    const answer = await officer.upload(
      '/importer',
      list(row(DEPARTMENT, 'A', '1000'), row(DEPARTMENT, 'B', '2000', '31/02/2026')),
    );
    const control = await pageOf(officer, answer);
    expect(texts(control, '.tile-value')).toEqual(['1', '0', '0', '1']);
    expect(control('.table-note').first().text()).toContain('1 + 0 + 0 + 1 = 2');
    expect(texts(control, '.step-current')).toEqual(['3 Contrôle']);
    expect(control('main').text()).toContain('E3');
    expect(control('main').text()).toContain('Importer la ligne correcte');
    expect(await contracts()).toBe(0);

    const here = hereOf(answer);
    const result = await pageOf(officer, await officer.post(`${here}/importer`, {}, here));
    expect(result('h1').text()).toBe('Import terminé');
    expect(texts(result, '#marches')).toEqual(['1 marché de ce fichier']);
    expect(await contracts()).toBe(1);
    expect((await officer.get(here)).headers['location']).toMatch(/^\/importer\//);
  });

  it('the file sent is kept in the database alone, and goes once there is nothing to correct in it', async () => {
    const here = hereOf(await officer.upload('/importer', list(row(DEPARTMENT, 'A', '1000'))));
    expect([await uploads(), copies()]).toEqual([1, []]);
    expect(statSync(join(varDir, 'uploads')).mode & 0o777).toBe(0o700);
    await officer.post(`${here}/importer`, {}, here);
    expect([await uploads(), copies()]).toEqual([0, []]);
  });

  it('giving up leaves neither file nor contract', async () => {
    const here = hereOf(await officer.upload('/importer', list(row(DEPARTMENT, 'A', '1000'))));
    await officer.post(`${here}/abandonner`, {}, here);
    expect([await uploads(), copies()]).toEqual([0, []]);
    expect(await contracts()).toBe(0);
    expect((await officer.get(here)).headers['location']).toBe('/importer');
  });

  it('a bad file says its sentence on the same page, under the name that the person knows', async () => {
    const answer = await officer.upload('/importer', 'rien;à\nvoir;ici\n', {}, 'marchés 2026.csv');
    expect(answer.status).toBe(422);
    const page = load(answer.text);
    expect(page('.field-issue').text()).toContain('« marchés 2026.csv »');
    expect(page('input[type=file]').attr('aria-invalid')).toBe('true');
    expect([await uploads(), copies()]).toEqual([0, []]);
  });

  it('no file, or one too big, is said at the field', async () => {
    const none = await officer.upload('/importer', '', {}, '');
    expect(none.status).toBe(422);
    const big = await officer.upload('/importer', Buffer.alloc(1024 * 1024 + 1, 'a'));
    expect(big.status).toBe(413);
    expect(load(big.text)('.field-issue').text()).toContain('1 Mo');
  });

  it('a form without the token of the session is refused', async () => {
    expect((await officer.postWith('/importer', {})).status).toBe(403);
  });

  it('the step Contrôle shows the register and the file side by side', async () => {
    await confirmed(officer, list(row(DEPARTMENT, 'A', '1000')));
    const control = await pageOf(
      officer,
      await officer.upload('/importer', list(row(DEPARTMENT, 'A', '1500'))),
    );
    expect(texts(control, '.tile-value')).toEqual(['0', '1', '0', '0']);
    const table = control('section:has(#mises-a-jour)');
    expect(plain(table.find('s').text())).toBe('1 000,00 €');
    expect(plain(table.find('strong').text())).toBe('1 500,00 €');
  });

  it('a column can be read as another field, under a name kept for the next time', async () => {
    const content = `${HEADER};Remarque DAJ\n${row(DEPARTMENT, 'A', '1000')};Voirie`;
    const here = hereOf(await officer.upload('/importer', content));
    expect((await officer.page(here))('.notice').text()).toContain('Remarque DAJ');
    const columns = await officer.page(`${here}/colonnes`);
    const chosen = Object.fromEntries(
      columns('select[name^=colonne-]')
        .toArray()
        .map((select) => [
          columns(select).attr('name') ?? '',
          columns(select).find('option[selected]').attr('value') ?? '',
        ]),
    );
    const nothing = await officer.post(`${here}/colonnes`, {});
    expect(load(nothing.text)('.form-errors').text()).toContain('« liste.csv »');
    const twice = await officer.post(`${here}/colonnes`, { ...chosen, 'colonne-6': 'subject' });
    expect(twice.status).toBe(422);
    expect(load(twice.text)('.field-issue').text()).toContain('est déjà la colonne');

    const read = await officer.post(`${here}/colonnes`, {
      ...chosen,
      'colonne-6': 'service',
      nom: 'Liste DAJ',
    });
    const again = hereOf(read);
    await officer.post(`${again}/importer`, {}, again);
    const [contract] = await application
      .get(DataSource)
      .query<{ service: string }[]>('SELECT "service" FROM "procedures"');
    expect(contract?.service).toBe('Voirie');
    expect(texts(await officer.page('/importer'), '#correspondance option')).toContain('Liste DAJ');
  });

  it('an import can be undone, and says so when rows were changed since', async () => {
    const first = hereOf(await confirmed(officer, list(row(DEPARTMENT, 'A', '1000'))));
    const second = hereOf(await confirmed(officer, list(row(DEPARTMENT, 'A', '1500'))));
    const refused = await officer.post(`${first}/annuler`, {}, first);
    expect(refused.status).toBe(409);
    expect(load(refused.text)('main').text()).toContain('lignes 2');
    const undone = await pageOf(officer, await officer.post(`${second}/annuler`, {}, second));
    expect(undone('h1').text()).toBe('Import annulé');
    await officer.post(`${first}/annuler`, {}, first);
    expect(await contracts()).toBe(0);
  });

  it('the file comes back with its faults marked and listed', async () => {
    const here = hereOf(await officer.upload('/importer', list(row(DEPARTMENT, 'A', '1', '31/02/2026'))));
    const workbook = new Workbook();
    await workbook.xlsx.load((await officer.download(`${here}/annote.xlsx`)) as never);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Liste', 'Erreurs']);
    const cell = workbook.getWorksheet('Liste')?.getCell('E2');
    expect(cell?.fill).toMatchObject({ fgColor: { argb: 'FFF8CBC6' } });
    expect(JSON.stringify(cell?.note)).toContain('n’existe pas au calendrier');
    expect([await uploads(), copies()]).toEqual([1, []]);
  });

  it('a person of one buyer sees nothing of another’s imports, and cannot write there', async () => {
    const theirs = hereOf(await confirmed(officer, list(row(DEPARTMENT, 'A', '1000'))));
    const waiting = hereOf(await officer.upload('/importer', list(row(DEPARTMENT, 'C', '1000'))));
    const town = await signedInAs(application, 'lead', [TOWN]);
    for (const address of [theirs, waiting, `${waiting}/colonnes`, `${waiting}/annote.xlsx`])
      expect((await town.get(address)).status).toBe(404);
    const page = await town.page('/importer');
    expect(page('main').text()).not.toContain('liste.csv');
    expect(page('select[name=acheteur]')).toHaveLength(0);
    for (const act of [`${theirs}/annuler`, `${waiting}/importer`, `${waiting}/abandonner`])
      expect((await town.post(act, {}, '/mon-compte')).status).toBe(404);

    const control = await pageOf(
      town,
      await town.upload('/importer', list(row(DEPARTMENT, 'A', '9000'), row(TOWN, 'B', '1000'))),
    );
    expect(texts(control, '.tile-value')).toEqual(['1', '0', '0', '1']);
    expect(plain(control('main').text())).not.toContain('1 000,00');
    const chosen = await town.upload('/importer', list(row(TOWN, 'D', '1')), { acheteur: DEPARTMENT });
    expect(chosen.status).toBe(422);
  });

  it('a reading whose process died is taken over; where that dies too, it says so, and that nothing was kept', async () => {
    const here = hereOf(await officer.upload('/importer', list(row(DEPARTMENT, 'A', '1000'))));
    const { manager } = application.get(DataSource);
    const died = (takenFrom: string): Promise<unknown> =>
      manager.query(
        `UPDATE "jobs" SET "state" = 'running', "endedAt" = NULL, "result" = NULL, "runnerId" = 'dead',
           "takenFromId" = ${takenFrom}, "heartbeatAt" = '2026-11-24T11:00:00.000Z'`,
      );
    const runner = application.get(ImportRunner);
    await died('NULL');
    const waiting = await officer.get(here);
    expect([waiting.headers['refresh'], waiting.text]).toEqual(['2', expect.stringContaining('En attente')]);
    await runner.look();
    expect(texts(await officer.page(here), '.tile-value')).toEqual(['1', '0', '0', '0']);
    await died(`'dead before'`);
    await runner.look();
    expect((await officer.page(here))('.notice').text()).toContain('rien n’a été enregistré');
    expect([await uploads(), copies()]).toEqual([0, []]);
  });

  it('who may not import finds no page', async () => {
    const reader = await signedInAs(application, 'reader', [DEPARTMENT]);
    expect((await reader.get('/importer')).status).toBe(404);
  });
});

describe('importing on a database that another process can open', () => {
  it('runs in a child process, and its page follows it', async () => {
    const varDir = mkdtempSync(join(tmpdir(), 'spaser-child-'));
    const application = await testSite(
      process.env['TEST_POSTGRES_URL']
        ? { varDir }
        : { varDir, database: { kind: 'sqlite', path: join(varDir, 'r.sqlite') } },
    );
    try {
      const browser = await signedInAs(application, 'administrator');
      const sent = await browser.upload('/importer', list(row(DEPARTMENT, 'A', '1000')));
      const here = sent.headers['location'] as string;
      const settled = async (address: string): Promise<CheerioAPI> =>
        load((await browser.settled(address)).text);
      expect(texts(await settled(here), '.tile-value')).toEqual(['1', '0', '0', '0']);
      expect(await application.get(DataSource).manager.count(StoredFile)).toBe(1);
      const confirmed = await browser.post(`${here}/importer`, {}, here);
      const result = await settled(confirmed.headers['location'] as string);
      expect(result('h1').text()).toBe('Import terminé');
      expect(await application.get(DataSource).manager.count(Contract)).toBe(1);
      expect(await application.get(DataSource).manager.count(StoredFile)).toBe(0);
      expect(readdirSync(join(varDir, 'uploads'))).toEqual([]);
    } finally {
      await application.close();
      rmSync(varDir, { recursive: true, force: true });
    }
  });
});
