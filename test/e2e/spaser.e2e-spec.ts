import { type NestExpressApplication } from '@nestjs/platform-express';
import { type CheerioAPI, load } from 'cheerio';
import { SAINTE_OMBRE, VALMONDE } from '../support/contracts-world';
import { type FiguresWorld, givenFigures } from '../support/figures-world';
import { type Browser, signedInAs, testSite } from '../support/web';

const SOCIAL = '/spaser/I02?base=count&annee=2026';

describe('indicators', () => {
  let application: NestExpressApplication;
  let world: FiguresWorld;
  let lead: Browser;
  beforeAll(async () => {
    application = await testSite();
    world = await givenFigures(application);
    lead = await signedInAs(application, 'lead', [VALMONDE, SAINTE_OMBRE]);
  });
  afterAll(() => application.close());

  /** The cells of the line whose link bears that label. */
  const cells = ($: CheerioAPI, label: string): string[] =>
    $('tr', 'main')
      .filter((_, row) => $(row).find('a.row-link').first().text() === label)
      .first()
      .find('td')
      .map((_, cell) => $(cell).text().trim())
      .get();

  it('show value and base, and each figure opens the rows that make it', async () => {
    const $ = await lead.page('/spaser?annee=2026');
    const line = cells($, 'Marchés avec considération sociale');
    expect(line[4]).toMatch(/^66,7.%$/u);
    expect(line[5]).toBe('2 / 3');
    const href = $('a.row-link:contains("considération sociale")').first().attr('href') ?? '';
    const rows = (await lead.page(href))('tbody tr');
    expect(rows).toHaveLength(2);
    const base = await lead.page(`${href}&partie=base`);
    expect(base('tbody tr')).toHaveLength(3);
    expect(base('.terms, .facts').text()).toMatch(/Compté.*2.*Sur.*3/su);
  });

  it('count one buyer, or contracts from a threshold on, when asked to', async () => {
    const one = await lead.page(`/spaser?annee=2026&acheteur=${world.commune}`);
    expect(cells(one, 'Marchés notifiés')[4]).toBe('1');
    const high = await lead.page('/spaser?annee=2026&seuil=90000');
    expect(cells(high, 'Marchés notifiés')[4]).toBe('3');
    expect(high('select[name=seuil] option[selected]').text()).toMatch(/90.000/u);
  });

  it('a figure about few people is masked, with its rows, on the page and in the file', async () => {
    expect(cells(await lead.page('/spaser?annee=2026'), 'Bénéficiaires distincts')[4]).toBe('< 5');
    const address = '/spaser/I15?base=persons&annee=2026';
    const page = await lead.page(address);
    expect(page('main').text()).toContain('Trop peu de personnes');
    expect(page('tbody tr')).toHaveLength(0);
    const file = await lead.get('/spaser/I15/lignes.csv?base=persons&annee=2026');
    expect(file.text.trim().split('\r\n')).toHaveLength(1);
  });

  it('hours come by contract and month, without a participant', async () => {
    const response = await lead.get('/spaser/I12/lignes.csv?base=hours&annee=2026');
    expect(response.headers['content-type']).toContain('text/csv');
    expect(response.headers['content-disposition']).toContain('spaser-I12-2026-lignes.csv');
    expect(response.text).toContain('2026-05;300.00');
    expect(response.text).not.toMatch(/VAL-|participant/i);
  });

  it('a line that does not exist, or a buyer outside, reads as a missing page', async () => {
    for (const path of ['/spaser/I99?annee=2026', '/spaser/I02?ligne=rien', '/spaser?acheteur=inconnu'])
      expect([path, (await lead.get(path)).status]).toEqual([path, 404]);
  });

  describe('the targets', () => {
    const PAGE = '/spaser/objectifs/2026';
    const fieldsOf = async (): Promise<Record<string, string>> => {
      const $ = await lead.page(PAGE);
      const inputs = $('main form[method=post] input').toArray();
      return Object.fromEntries(
        inputs.map((input) => [$(input).attr('name') ?? '', $(input).attr('value') ?? '']),
      );
    };

    afterEach(async () => {
      const stored = Object.entries(await fieldsOf());
      await lead.post(
        PAGE,
        Object.fromEntries(stored.map(([name, value]) => [name, name.startsWith('version-') ? value : ''])),
      );
    });

    it('are read as people write them, shown in French, and removed when emptied', async () => {
      const typed = {
        ...(await fieldsOf()),
        'I02-count': '50 %',
        'I06-value': '1,2 M€',
        'I12-hours': '24 000 h',
      };
      expect((await lead.post(PAGE, typed)).headers['location']).toBe('/spaser/objectifs?annee=2026');
      const list = (await lead.page('/spaser/objectifs'))('tbody').text();
      expect(list).toMatch(/50.%/u);
      expect(list).toMatch(/1.200.000.€/u);
      const $ = await lead.page('/spaser?annee=2026');
      expect($('.lead').text()).toMatch(/^1.objectif tenu, /u);
      expect(cells($, 'Marchés avec considération sociale')[7]).toMatch(/\+16,7.pts, tenu/u);
      await lead.post(PAGE, { ...(await fieldsOf()), 'I02-count': '', 'I06-value': '', 'I12-hours': '' });
      expect((await lead.page('/spaser?annee=2026'))('.lead').text()).toContain('Aucun objectif');
    });

    it('one that cannot be read comes back at its field, and nothing is kept', async () => {
      const typed = { ...(await fieldsOf()), 'I03-count': '20 %', 'I02-count': 'beaucoup' };
      const response = await lead.post(PAGE, typed);
      const $ = load(response.text);
      expect(response.status).toBe(422);
      expect($('#I02-count').attr('value')).toBe('beaucoup');
      expect($('#I02-count').attr('aria-invalid')).toBe('true');
      expect((await fieldsOf())['I03-count']).toBe('');
    });

    it('edited by someone else meanwhile, both sides are shown', async () => {
      const opened = await fieldsOf();
      await lead.post(PAGE, { ...opened, 'I03-count': '20 %' });
      const response = await lead.post(PAGE, { ...opened, 'I03-count': '25 %' });
      expect(response.status).toBe(409);
      expect(load(response.text)('.notice-late tbody').text()).toMatch(/20.%.*25.%/su);
    });

    it('are read by an officer, and edited by nobody without the right', async () => {
      const officer = await signedInAs(application, 'officer', [VALMONDE]);
      expect((await officer.get('/spaser/objectifs')).status).toBe(200);
      expect((await officer.page('/spaser/objectifs'))('a[href^="/spaser/objectifs/"]')).toHaveLength(0);
      expect((await officer.get(PAGE)).status).toBe(404);
      expect((await officer.post(PAGE, { 'I02-count': '99 %' }, '/spaser/objectifs')).status).not.toBe(303);
    });
  });

  it('a person of one buyer sees nothing of another: rows, counts, filters, files', async () => {
    const reader = await signedInAs(application, 'reader', [SAINTE_OMBRE]);
    const $ = await reader.page('/spaser?annee=2026');
    expect(cells($, 'Marchés notifiés')[4]).toBe('1');
    expect(cells($, 'Heures d’insertion validées')[4]).toBe('0');
    expect($('select[name=acheteur]')).toHaveLength(0);
    const addresses = [
      '/spaser?annee=2026',
      SOCIAL,
      `${SOCIAL}&partie=base`,
      '/spaser/I02/lignes.csv?base=count&annee=2026',
      '/spaser/objectifs',
    ];
    for (const address of addresses) {
      const { status, text } = await reader.get(address);
      expect([address, status]).toEqual([address, 200]);
      expect([address, /Valmonde|Nettoyage|Aubiers/.test(text)]).toEqual([address, false]);
    }
    expect((await reader.page(SOCIAL))('tbody tr')).toHaveLength(1);
    expect((await reader.get(`/spaser?acheteur=${world.valmonde}`)).status).toBe(404);
    expect((await reader.get(`${SOCIAL}&acheteur=${world.valmonde}`)).status).toBe(404);
  });

  it('disability is on the lines of the département, and not below', async () => {
    const departement = await signedInAs(application, 'lead', [VALMONDE]);
    const commune = await signedInAs(application, 'facilitator', [SAINTE_OMBRE]);
    const says = async (browser: Browser) =>
      (await browser.get('/spaser?annee=2026')).text.includes('handicapés');
    expect([await says(departement), await says(commune)]).toEqual([true, false]);
    expect((await commune.get('/spaser/I15?base=persons&ligne=disabled&annee=2026')).status).toBe(404);
  });
});
