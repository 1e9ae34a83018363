import { type NestExpressApplication } from '@nestjs/platform-express';
import ExcelJS from 'exceljs';
import { load } from 'cheerio';
import { DataSource } from 'typeorm';
import { AssessmentRecord } from '../../src/eligibility';
import {
  bridgeRepair,
  cleaningOfSchools,
  givenBuyers,
  givenContract,
  SAINTE_OMBRE,
  VALMONDE,
} from '../support/contracts-world';
import { type Browser, signedInAs, testSite } from '../support/web';

describe('contracts', () => {
  let application: NestExpressApplication;
  let officer: Browser;
  let valmonde: string;
  let commune: string;
  let cleaning: string;
  let bridge: string;
  beforeEach(async () => {
    application = await testSite();
    ({ valmonde, commune } = await givenBuyers(application));
    cleaning = await givenContract(application, valmonde, cleaningOfSchools());
    bridge = await givenContract(application, valmonde, bridgeRepair());
    officer = await signedInAs(application, 'officer', [VALMONDE]);
  });
  afterEach(() => application.close());

  const text = async (path: string, selector = 'main') => (await officer.page(path))(selector).text();
  const versions = async (path: string) => {
    const $ = await officer.page(path);
    const of = (name: string) => $(`main input[name=${name}]`).first().attr('value') ?? '';
    return { contractVersion: of('contractVersion'), procedureVersion: of('procedureVersion') };
  };

  describe('the list', () => {
    it('says how many contracts and how much are shown, out of all', async () => {
      expect(await text('/marches', '.lead')).toMatch(/^2.marchés · 412.000.€$/u);
      expect(await text('/marches?q=college', '.lead')).toMatch(/1.marché affiché sur 2/u);
    });

    it('searches without case and accents, filters by verdict, and says both in pills', async () => {
      const $ = await officer.page('/marches?q=COLLEGES&verdict=required');
      expect($('tbody tr')).toHaveLength(1);
      expect($('tbody').text()).toContain('Obligatoire');
      expect($('.filter-pill').text()).toMatch(/Recherche : COLLEGES.*Verdict : obligatoire/su);
      expect((await officer.page('/marches?verdict=undetermined'))('tbody').text()).toContain(
        'pont des Aubiers',
      );
    });

    it('sorts by a column, and the header says in which order', async () => {
      const $ = await officer.page('/marches?tri=objet');
      expect($('tbody tr').first().text()).toContain('Nettoyage');
      expect($('th[aria-sort]').attr('aria-sort')).toBe('ascending');
      const href = $('th[aria-sort] a').attr('href') ?? '';
      expect((await officer.page(href))('tbody tr').first().text()).toContain('Réfection');
    });

    it('a filter that keeps nothing says what to do', async () => {
      expect(await text('/marches?annee=1999')).toContain('Retirez un filtre');
    });

    it('exports what is shown: the rows in csv, the filters too in xlsx', async () => {
      const csv = await officer.get('/marches/export.csv?q=pont');
      expect(csv.headers['content-disposition']).toContain('marches.csv');
      expect(csv.text.trim().split('\r\n')).toHaveLength(2);
      expect(csv.text).toContain('Réfection du pont des Aubiers');
      const workbook = new ExcelJS.Workbook();
      const xlsx = await officer.download('/marches/export.xlsx?verdict=required');
      await workbook.xlsx.load(xlsx as unknown as ArrayBuffer);
      const sheet = workbook.worksheets[0];
      expect(sheet?.getCell('A2').text).toBe('Filtres : Verdict : obligatoire');
      expect(sheet?.rowCount).toBe(4);
    });
  });

  describe('the page of a contract', () => {
    it('gives the verdict with its reason, its article and the origin of its facts', async () => {
      const $ = await officer.page(`/marches/${cleaning}`);
      const first = $('.verdict').first();
      expect(first.text()).toMatch(
        /Obligatoire.*Condition sociale d’exécution.*seuil européen de 216.000.€/su,
      );
      expect(first.find('.verdict-article a').attr('href')).toContain('legifrance.gouv.fr');
      expect($('.facts-card').text()).toMatch(/Besoin entier HT.*824.000.€.*saisi le 24\/11\/2026/su);
      expect($('.all-rules .verdict')).toHaveLength(36);
    });

    it('asks for the missing facts; one stated moves the verdicts at once', async () => {
      expect(await text(`/marches/${bridge}`, '#faits-manquants')).toMatch(
        /Date de lancement.*Change \d+.verdicts/su,
      );
      const state = async (fait: string, value: string) =>
        officer.post(
          `/marches/${bridge}/faits`,
          { fait, [fait]: value, ...(await versions(`/marches/${bridge}`)) },
          `/marches/${bridge}`,
        );
      expect((await state('launchedOn', '02/12/2026')).status).toBe(303);
      expect((await state('needValue', '6 M€')).status).toBe(303);
      expect(await text(`/marches/${bridge}`, '.verdict')).toContain('Obligatoire');
      expect(await text('/marches?verdict=required', '.lead')).toMatch(/2.marchés/u);
    });

    it('a date that does not exist is shown again with what to do', async () => {
      const page = `/marches/${bridge}`;
      const fields = { fait: 'launchedOn', launchedOn: '31/02/2026', ...(await versions(page)) };
      const response = await officer.post(`${page}/faits`, fields, page);
      const $ = load(response.text);
      expect(response.status).toBe(422);
      expect($('#launchedOn').attr('value')).toBe('31/02/2026');
      expect($('.field-issue').text()).toContain('n’est pas une date possible');
    });

    it('a fact stated on an older version shows both sides', async () => {
      const page = `/marches/${bridge}`;
      const old = await versions(page);
      await officer.post(`${page}/faits`, { fait: 'launchedOn', launchedOn: '02/12/2026', ...old }, page);
      const again = { fait: 'needValue', needValue: '100 000', ...old };
      const response = await officer.post(`${page}/faits`, again, page);
      expect(response.status).toBe(409);
      expect(load(response.text)('.notice tbody').text()).toContain('100 000');
    });

    it('on another day, says what was said on the facts known then', async () => {
      const page = `/marches/${bridge}`;
      await application
        .get(DataSource)
        .manager.update(AssessmentRecord, { contractId: bridge }, { assessedOn: '2026-10-01' });
      const stated = { fait: 'launchedOn', launchedOn: '02/12/2025', ...(await versions(page)) };
      await officer.post(`${page}/faits`, stated, page);
      expect(await text(page, '.facts-card')).toContain('02/12/2025');
      expect(await text(`${page}?le=2026-11-01`, '.facts-card')).not.toContain('02/12/2025');
      expect(await text(`${page}?le=2026-11-01`, '.notice')).toContain('sur les faits connus ce jour-là');
      expect(await text(`${page}?le=2026-09-01`, '.notice')).toContain('sur les faits d’aujourd’hui');
    });
  });

  describe('the decision', () => {
    const decide = (fields: object) => officer.post(`/marches/${cleaning}/decision`, fields);

    it('an exception without its reasons is refused beside the field', async () => {
      const response = await decide({ exceptionCode: 'EXC-3' });
      const $ = load(response.text);
      expect(response.status).toBe(422);
      expect($('.form-errors a').attr('href')).toBe('#motivation');
      expect($('input[value="EXC-3"]').attr('checked')).toBe('checked');
    });

    it('hours other than those computed ask why', async () => {
      const response = await decide({ measures: 'integration-clause', retainedHours: '500' });
      expect(response.status).toBe(422);
      expect(load(response.text)('#gapReason-erreur').text()).toContain('raison de l’écart');
    });

    it('a clause is retained with its hours; the list says both', async () => {
      const fields = { measures: 'integration-clause', retainedHours: '500', gapReason: 'Lot court.' };
      expect((await decide(fields)).status).toBe(303);
      expect(await text('/marches?q=colleges', 'tbody')).toMatch(/clause d’insertion.*500.h/su);
      expect(await text(`/marches/${cleaning}/heures`)).toContain('Lot court.');
    });

    it('a contract under the duty is ready only with a clause or a reason', async () => {
      const path = `/marches/${cleaning}/pret`;
      const page = `/marches/${cleaning}/modifier`;
      const refused = await officer.post(path, {}, page);
      expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('L2112-2-1')]);
      await decide({ measures: 'reserved-siae' });
      expect((await officer.post(path, {}, page)).status).toBe(303);
      expect(await text(`/marches/${cleaning}/decision`)).toContain('prêt à lancer');
    });

    it('a decision taken meanwhile is a conflict; the former one stays readable', async () => {
      await decide({ measures: 'reserved-siae' });
      const response = await officer.post(`/marches/${cleaning}/decision`, {
        measures: 'social-criterion',
        formerId: '',
      });
      expect(response.status).toBe(409);
      const formerId = load(response.text)('input[name=formerId]').attr('value');
      await officer.post(`/marches/${cleaning}/decision`, { measures: 'social-criterion', formerId });
      expect(await text(`/marches/${cleaning}/decision`, '.decisions')).toMatch(
        /critère social.*réservé SIAE.*remplacé/su,
      );
    });
  });

  describe('the form', () => {
    const typed = {
      subject: 'Entretien des espaces verts',
      decpId: '2026-098',
      cpv: '77310000',
      needValue: '86 000,50',
      launchedOn: '14/12/2026',
      status: 'planned',
      contractKind: 'contract',
    };

    it('logs a contract with French values, assesses it and opens its page', async () => {
      const response = await officer.post('/marches/nouveau', typed);
      const page = response.headers['location'] ?? '';
      expect(page).toMatch(/^\/marches\/[0-9a-z]{18}$/u);
      const $ = await officer.page(page);
      expect($('h1').text()).toBe(typed.subject);
      expect($('.facts-card').text()).toMatch(/86.001.€/u);
      expect($('.verdict').first().text()).toContain('Obligatoire');
    });

    it('says every fault at once, each at its field, and keeps what was typed', async () => {
      const response = await officer.post('/marches/nouveau', {
        ...typed,
        subject: '',
        cpv: '12345678',
        notifiedOn: '01/12/2026',
      });
      const $ = load(response.text);
      expect(response.status).toBe(422);
      expect(
        $('.form-errors a')
          .map((_, link) => $(link).attr('href'))
          .get(),
      ).toEqual(['#cpv', '#subject', '#notifiedOn']);
      expect($('#needValue').attr('value')).toBe('86 000,50');
    });

    it('a further lot leaves what its consultation states as it was', async () => {
      const lot = { ...typed, subject: 'Nettoyage, secteur sud', lot: '1', reference: '2026-11' };
      const { needValue: _blank, launchedOn: _later, ...said } = lot;
      const page = (await officer.post('/marches/nouveau', said)).headers['location'] ?? '';
      expect(await text(page, '.facts-card')).toMatch(/824.000.€/u);
      expect(await text(`/marches/${cleaning}`, '.facts-card')).toMatch(/824.000.€.*02\/12\/2026/su);
    });

    it('an edit made on an older version shows both sides', async () => {
      const page = `/marches/${cleaning}/modifier`;
      const edit = { ...typed, contractVersion: '1', procedureVersion: '1' };
      expect((await officer.post(page, { ...edit, subject: 'Premier objet' })).status).toBe(303);
      const response = await officer.post(page, { ...edit, subject: 'Second objet' });
      expect(response.status).toBe(409);
      expect(load(response.text)('.notice tbody').text()).toMatch(/Premier objet.*Second objet/su);
    });

    it('an edit leaves its before and after in the history, under initials', async () => {
      const page = `/marches/${cleaning}/modifier`;
      const $ = await officer.page(page);
      const fields = Object.fromEntries(
        $('.contract-form')
          .serializeArray()
          .map(({ name, value }) => [name, value]),
      );
      expect((await officer.post(page, { ...fields, needValue: '900 000' })).status).toBe(303);
      const history = await text(`/marches/${cleaning}/historique`, '.history');
      expect(history).toMatch(/C\. E\..*consultation modifiée par formulaire/su);
      expect(history).toMatch(/Valeur estimée du besoin.*824.000,00.€ → 900.000,00.€/su);
    });

    it('moves no contract under the duty to its launch without a clause or a reason', async () => {
      const page = `/marches/${cleaning}/modifier`;
      const $ = await officer.page(page);
      const fields = Object.fromEntries(
        $('.contract-form')
          .serializeArray()
          .map(({ name, value }) => [name, value]),
      );
      await officer.post(page, { ...fields, status: 'launched', territory: 'Nord' });
      const after = await officer.page(page);
      expect(after('#status').val()).toBe('planned');
      expect(after('#territory').val()).toBe('Nord');
    });
  });

  it('a reader sees the verdicts but can change nothing', async () => {
    const reader = await signedInAs(application, 'reader', [VALMONDE]);
    const $ = await reader.page(`/marches/${cleaning}`);
    expect($('.page-actions a, #faits-manquants form')).toHaveLength(0);
    expect((await reader.get(`/marches/${cleaning}/modifier`)).status).toBe(404);
  });

  it('a person of one buyer sees nothing of another’s', async () => {
    const other = await signedInAs(application, 'lead', [SAINTE_OMBRE]);
    const $ = await other.page('/marches');
    expect($('main').text()).toContain('Aucun marché pour l’instant');
    await givenContract(application, commune, { procedure: {}, contract: { subject: 'Cantine municipale' } });
    const list = await other.page('/marches');
    expect(list('tbody tr')).toHaveLength(1);
    expect(list('.lead').text()).toMatch(/^1.marché · 0.€$/u);
    expect(list('.filters').text()).not.toMatch(/Bâtiments|Valmonde/u);
    expect((await other.get('/marches/export.csv')).text).not.toContain('Aubiers');
    expect((await other.get(`/marches?acheteur=${valmonde}`)).text).not.toContain('Aubiers');
    for (const part of ['', '/decision', '/heures', '/titulaires', '/historique', '/modifier'])
      expect((await other.get(`/marches/${bridge}${part}`)).status).toBe(404);
    const posted = await other.post(`/marches/${bridge}/decision`, { measures: 'none' }, '/marches/nouveau');
    expect(posted.status).toBe(404);
  });
});
