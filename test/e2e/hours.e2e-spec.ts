import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { type CheerioAPI } from 'cheerio';
import { DataSource } from 'typeorm';
import { CommitmentsService, Declaration, DeclarationIntakeService } from '../../src/insertion-hours';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { StoredFile } from '../../src/platform/stored-files/stored-file.entity';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { createHoursWorld, declarationRow, HOURS_WORLD, retainedHours } from '../support/hours-world';
import { type Browser, signedInAs, testSite } from '../support/web';

const DEPARTMENT = '22990001400015';
const TOWN = '21990002000013';
const { cleaning, painting, townCleaning } = HOURS_WORLD;

describe('the pages of hours', () => {
  let application: NestExpressApplication;
  let varDir: string;
  let facilitator: Browser;
  beforeEach(async () => {
    varDir = mkdtempSync(join(tmpdir(), 'hours-'));
    application = await testSite({ varDir });
    await createHoursWorld(application);
    const commitments = application.get(CommitmentsService);
    for (const id of [cleaning, townCleaning])
      await commitments.retain(EVERYTHING, SYSTEM_ACT, id, retainedHours());
    await declare({ row: 2 }, { row: 3, participantCode: 'VAL-0008', hours: 5050 });
    facilitator = await signedInAs(application, 'facilitator', [DEPARTMENT]);
  });
  afterEach(async () => {
    await application.close();
    rmSync(varDir, { recursive: true, force: true });
  });

  const declare = (...rows: Parameters<typeof declarationRow>[0][]): Promise<unknown> =>
    application
      .get(UnitOfWork)
      .run(SYSTEM_ACT, (unit) =>
        application
          .get(DeclarationIntakeService)
          .applyImportedRows(unit, EVERYTHING, rows.map(declarationRow), null),
      );
  const stored = (): Promise<Declaration[]> =>
    application.get(DataSource).manager.find(Declaration, { order: { id: 'ASC' } });
  const noFileIsKept = async (): Promise<void> => {
    expect(await application.get(DataSource).manager.count(StoredFile)).toBe(0);
    expect(readdirSync(join(varDir, 'uploads'))).toEqual([]);
  };
  const words = (page: CheerioAPI, selector: string): string =>
    page(selector).text().replace(/\s+/g, ' ').trim();
  const cells = (page: CheerioAPI): string[][] =>
    page('tbody tr')
      .toArray()
      .map((row) =>
        page(row)
          .find('td')
          .toArray()
          .map((cell) => page(cell).text().replace(/\s+/g, ' ').trim()),
      );

  it('the list begins with who is late, by how many hours', async () => {
    const page = await facilitator.page('/heures');
    expect(words(page, '.lead')).toBe('1 marché en retard : −365 h à ce jour');
    expect(cells(page)).toEqual([
      ['2025-099', 'Objet non renseigné', '365', '365', '151', '0', '−365', '● en retard'],
    ]);
  });

  it('a contract says due, declared, validated, and draws them with their figures in a table', async () => {
    const page = await facilitator.page(`/heures/${cleaning}`);
    expect(words(page, '.lead')).toBe('Retard de 365 h au terme, le 31 décembre 2025.');
    expect(words(page, '.facts')).toContain('Dû à ce jour365 h');
    expect(page('svg.chart polyline').length).toBeGreaterThan(1);
    expect(page('svg.chart').attr('aria-label')).toMatch(/^0\sh validées sur 365\sh dues au terme\.$/);
    expect(page('details.figures tbody tr')).toHaveLength(12);
    expect(cells(page).at(-1)?.slice(0, 5)).toEqual([
      'octobre 2025',
      'Tremplin Fictif Intérim',
      'Mise à disposition par une ETTI',
      '2',
      '150,50',
    ]);
  });

  it('names people by a short pseudonym alone', async () => {
    const html = (await facilitator.get('/heures/declarations')).text;
    expect(html).not.toMatch(/VAL-000|B_RSA|1998/);
    expect(html).toMatch(/<span class="cell">[0-9A-F]{6}<\/span>/);
  });

  it('several declarations are validated at once, with the evidence seen', async () => {
    const ticked = (await stored()).map(({ id, version }) => `${id}:${version}`);
    const path = '/heures/declarations';
    const answer = await facilitator.post(path, { declarations: ticked, evidenceSeen: 'hours-statement' });
    expect(answer.status).toBe(303);
    for (const declaration of await stored())
      expect(declaration).toMatchObject({ state: 'validated', evidenceSeen: 'hours-statement' });
    expect(words(await facilitator.page(path), '.flash')).toBe('2 déclarations validées.');
    expect(words(await facilitator.page('/heures'), '.lead')).toBe('1 marché en retard : −215 h à ce jour');
  });

  it('nothing ticked, or no evidence, shows the list again with what is missing', async () => {
    const answer = await facilitator.post('/heures/declarations', { evidenceSeen: '' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Cochez au moins une déclaration');
    expect(answer.text).toContain('Dites quelle pièce vous avez vue');
  });

  it('all of them can be ticked without a script', async () => {
    const page = await facilitator.page('/heures/declarations?cocher=toutes');
    expect(page('input[name=declarations]:checked')).toHaveLength(2);
  });

  it('a declaration is sent back with a reason, then submitted again', async () => {
    const [first] = await stored();
    const path = `/heures/declarations/${first?.id}`;
    const silent = await facilitator.post(`${path}/renvoyer`, { version: 1, returnReason: ' ' }, path);
    expect(silent.status).toBe(422);
    await facilitator.post(`${path}/renvoyer`, { version: 1, returnReason: 'Attestation absente.' }, path);
    expect((await stored())[0]).toMatchObject({ state: 'returned', returnReason: 'Attestation absente.' });
    expect((await facilitator.get(path)).text).toContain('Attestation absente.');
    await facilitator.post(`${path}/soumettre`, { version: 2 }, path);
    expect((await stored())[0]).toMatchObject({ state: 'submitted', returnReason: null });
  });

  it('a declaration reviewed by somebody else meanwhile is a conflict that is said', async () => {
    const [first] = await stored();
    const path = `/heures/declarations/${first?.id}`;
    await facilitator.post(`${path}/ponderer`, { version: 1, weight: '1,5' }, path);
    expect((await stored())[0]).toMatchObject({ weight: '1.5', countedHours: 15_000 });
    const stale = await facilitator.post(`${path}/valider`, { version: 1, evidenceSeen: 'invoice' }, path);
    expect(stale.status).toBe(409);
    expect((await stored())[0]?.state).toBe('submitted');
  });

  it('hours are declared by form as a spreadsheet says them; a fault comes back at its field', async () => {
    const path = `/heures/${cleaning}/declarer`;
    const said = { period: 'novembre 2025', hours: '12h30', modality: 'EMB_CDD', participantCode: 'VAL-9' };
    const wrong = await facilitator.post(path, { ...said, hours: 'beaucoup' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toMatch(/id="hours-erreur"/);
    const late = await facilitator.post(path, { ...said, period: 'mars 2026' });
    expect(late.status).toBe(422);
    expect(late.text).toMatch(/id="period-erreur".*commence après la fin/s);
    expect((await facilitator.post(path, said)).status).toBe(303);
    expect((await stored()).at(-1)).toMatchObject({
      rawHours: 1250,
      periodTo: '2025-11-30',
      state: 'submitted',
    });
  });

  it('a commitment is revised with its reason; the former one stays readable', async () => {
    const path = `/heures/${cleaning}/engagement`;
    const terms = { retainedHours: '400', startsOn: '01/01/2025', endsOn: '31/12/2025', version: '1' };
    const reversed = await facilitator.post(path, { ...terms, endsOn: '31/12/2024', gapReason: 'Avenant 1' });
    expect(reversed.text).toMatch(/id="endsOn-erreur"/);
    expect((await facilitator.post(path, { ...terms, gapReason: 'Avenant 1' })).status).toBe(303);
    const page = await facilitator.page(`/heures/${cleaning}`);
    expect(words(page, '.facts')).toContain('Retenu400 h');
    expect(words(page, 'details.figures summary')).toContain('Révisions (2)');
    const stale = await facilitator.post(path, { ...terms, version: '7', gapReason: 'Avenant 2' });
    expect(stale.status).toBe(409);
    expect(stale.text).toContain('Avenant 2');
  });

  it('a suspension takes its days off what is due, and ends by a resumption', async () => {
    const path = `/heures/${cleaning}/suspension`;
    expect((await facilitator.post(path, { startsOn: '01/07/2025', endsOn: '', reason: '' })).status).toBe(
      422,
    );
    await facilitator.post(path, { startsOn: '01/07/2025', endsOn: '', reason: 'Arrêt de chantier' });
    const action = (await facilitator.page(path))('form[action$=reprise]').attr('action') ?? '';
    expect(words(await facilitator.page(`/heures/${cleaning}`), '.card')).toContain('depuis le 01/07/2025');
    expect((await facilitator.post(action, { lastDay: '31/07/2025', version: 1 }, path)).status).toBe(303);
    expect(words(await facilitator.page(`/heures/${cleaning}`), '.card')).toContain(
      'du 01/07/2025 au 31/07/2025',
    );
  });

  it('a spreadsheet is shown before it goes in, then goes in once, and its file is gone', async () => {
    const list = [
      'N° de marché;Mois;Employeur;Modalité;Participant;Heures',
      '2025-099;novembre 2025;Tremplin Fictif;CDD;VAL-20;80',
      '2031-001;novembre 2025;Tremplin Fictif;CDD;VAL-21;80',
    ].join('\n');
    const preview = await facilitator.upload('/heures/importer', list, {}, 'heures.csv');
    expect(preview.status).toBe(200);
    expect(preview.text).toContain('Ligne 3, colonne « N° de marché » : aucun marché de ce numéro');
    expect(await stored()).toHaveLength(2);
    const action = /action="(\/heures\/importer\/[0-9a-f-]{36})"/.exec(preview.text)?.[1] ?? '';
    const answer = await facilitator.post(action, { fileName: 'heures.csv' }, '/mon-compte');
    expect(answer.text).toContain('Déclarations importées');
    expect(await stored()).toHaveLength(3);
    expect((await facilitator.post(action, {}, '/mon-compte')).status).toBe(404);
    await noFileIsKept();
  });

  it('a file that holds no declarations is refused on the upload page, and not kept', async () => {
    const answer = await facilitator.upload('/heures/importer', 'Bonjour\n', {}, 'notes.csv');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('« N° de marché » et « Heures »');
    await noFileIsKept();
  });

  it('a reader reads, and has no button nor form that changes anything', async () => {
    const reader = await signedInAs(application, 'reader', [DEPARTMENT]);
    for (const path of ['/heures', `/heures/${cleaning}`, '/heures/declarations']) {
      const page = await reader.page(path);
      expect(page('main form[method=post], main .button-primary')).toHaveLength(0);
    }
    expect((await reader.get(`/heures/${cleaning}/declarer`)).status).toBe(404);
    expect((await reader.post('/heures/declarations', {}, '/mon-compte')).status).toBe(404);
  });

  it('a person of one buyer sees nothing of another’s: no row, count, total, option, page or act', async () => {
    const officer = await signedInAs(application, 'officer', [TOWN]);
    const list = await officer.page('/heures');
    expect(cells(list).map(([number]) => number)).toEqual(['2025-700']);
    expect(words(list, 'tfoot')).toMatch(/^Total des 1 marché 365 365 0 0 −365$/);
    expect(list('select[name=acheteur]')).toHaveLength(0);
    expect(words(list, '.page-actions')).not.toContain('Contrôler');
    const queue = await officer.page('/heures/declarations?etat=toutes');
    expect(words(queue, '.lead')).toBe('0 déclaration');
    const [foreign] = await stored();
    const hidden = [
      `/heures/${cleaning}`,
      `/heures/${painting}/declarer`,
      `/heures/declarations/${foreign?.id}`,
    ];
    hidden.push(
      `/heures/${cleaning}/engagement`,
      `/heures/${cleaning}/suspension`,
      `/heures/declarations?marche=${cleaning}`,
    );
    for (const path of hidden) expect((await officer.get(path)).status).toBe(404);
    const ticked = `${foreign?.id}:1`;
    const act = await officer.post(
      '/heures/declarations',
      { declarations: ticked, evidenceSeen: 'none' },
      '/mon-compte',
    );
    expect(act.status).toBe(404);
    expect(
      (await officer.post(`/heures/${cleaning}/declarer`, { period: '10/2025', hours: '1' }, '/mon-compte'))
        .status,
    ).toBe(404);
    expect((await stored()).every(({ state }) => state === 'submitted')).toBe(true);
  });
});
