import { createHash } from 'node:crypto';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { load } from 'cheerio';
import { type Response } from 'supertest';
import { EditionsRepository } from '../../src/reporting';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { cleaningOfSchools, givenContract, SAINTE_OMBRE, VALMONDE } from '../support/contracts-world';
import { type FiguresWorld, givenFigures } from '../support/figures-world';
import { type Browser, signedInAs, testSite } from '../support/web';

const ASKED = { annee: '2026', acheteur: '', date: '2026-11-24' };

describe('reports', () => {
  let application: NestExpressApplication;
  let world: FiguresWorld;
  let lead: Browser;
  beforeEach(async () => {
    application = await testSite();
    world = await givenFigures(application);
    lead = await signedInAs(application, 'lead', [VALMONDE, SAINTE_OMBRE]);
  });
  afterEach(() => application.close());

  const freeze = (edition: number, over: object = {}): Promise<Response> =>
    lead.post('/rapports/editions', { ...ASKED, edition: String(edition), ...over }, '/rapports');
  const sha = (file: Buffer): string => createHash('sha256').update(file).digest('hex');

  it('shows the message and the six tiles of the report before it is written', async () => {
    const $ = await lead.page('/rapports?annee=2026');
    expect($('.tile')).toHaveLength(6);
    expect($('.tile').first().text()).toMatch(/^3 marchés notifiés/u);
    expect($('main').text()).toContain('La part des marchés avec une considération sociale');
  });

  it('writes the two files on the fly, of the right type, under a French name', async () => {
    const pdf = await lead.get('/rapports/2026.pdf?date=2026-11-24');
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['content-disposition']).toMatch(/^attachment; .*Rapport%20SPASER%202026/u);
    expect((await lead.download('/rapports/2026.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    const workbook = await lead.get('/rapports/2026.xlsx?date=24/11/2026');
    expect(workbook.headers['content-type']).toContain('spreadsheetml');
    expect(workbook.headers['content-disposition']).toContain('.xlsx');
  });

  it('a frozen edition is written again byte for byte, whatever the register became', async () => {
    expect((await freeze(1)).headers['location']).toBe('/rapports#editions');
    const [edition] = await application.get(EditionsRepository).list(EVERYTHING);
    expect((await lead.page('/rapports'))('#editions').parent().text()).toContain(
      edition?.pdfSha256.slice(0, 12),
    );
    const notified = { notifiedOn: '2026-06-01', initialAmount: 90_000_00 };
    await givenContract(application, world.valmonde, cleaningOfSchools({ ...notified, decpId: '2026-200' }));
    expect((await lead.page('/rapports?annee=2026'))('.tile').first().text()).toMatch(/^4 marchés/u);
    const address = `/rapports/editions/${edition?.id ?? ''}`;
    expect(sha(await lead.download(`${address}.pdf`))).toBe(edition?.pdfSha256);
    expect(sha(await lead.download(`${address}.xlsx`))).toBe(edition?.workbookSha256);
  });

  it('the next edition says which it corrects; one frozen unseen meanwhile is refused', async () => {
    await freeze(1);
    const twice = await freeze(1);
    expect(twice.status).toBe(409);
    expect(load(twice.text)('.form-errors').text()).toContain('vient d’être figée');
    await freeze(2);
    expect((await lead.page('/rapports'))('#editions').parent().text()).toMatch(
      /2026, édition 2\s*corrige l’édition 1/u,
    );
  });

  it('a date that cannot be read comes back at its field', async () => {
    const response = await lead.get('/rapports?annee=2026&date=31/02/2026');
    expect(response.status).toBe(422);
    expect(load(response.text)('.field-issue').text()).toContain('24/11/2026');
    expect((await freeze(1, { date: 'demain' })).status).toBe(422);
    expect(await application.get(EditionsRepository).list(EVERYTHING)).toEqual([]);
  });

  it('an officer reads and downloads, and freezes nothing', async () => {
    const officer = await signedInAs(application, 'officer', [VALMONDE]);
    expect((await officer.page('/rapports'))('form[method=post][action="/rapports/editions"]')).toHaveLength(
      0,
    );
    expect(
      (await officer.post('/rapports/editions', { ...ASKED, edition: '1' }, '/mon-compte')).status,
    ).not.toBe(303);
    expect(await application.get(EditionsRepository).list(EVERYTHING)).toEqual([]);
  });

  it('a person of one buyer gets the report of that buyer, and no edition of others', async () => {
    await freeze(1);
    const [joint] = await application.get(EditionsRepository).list(EVERYTHING);
    const reader = await signedInAs(application, 'reader', [SAINTE_OMBRE]);
    const page = await reader.get('/rapports?annee=2026');
    expect(page.text).not.toMatch(/Valmonde|Nettoyage|Aubiers/u);
    const $ = load(page.text);
    expect($('.tile').first().text()).toMatch(/^1 marché notifié/u);
    expect($('select[name=acheteur]')).toHaveLength(0);
    expect($('main').text()).toContain('Aucune encore');
    const refused = [
      `/rapports/editions/${joint?.id ?? ''}.pdf`,
      `/rapports/2026.pdf?acheteur=${world.valmonde}`,
      '/rapports/2026.doc',
      '/rapports/editions/rien.pdf',
    ];
    for (const path of refused) expect([path, (await reader.get(path)).status]).toEqual([path, 404]);
  });
});
