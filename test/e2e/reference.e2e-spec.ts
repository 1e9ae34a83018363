import { type NestExpressApplication } from '@nestjs/platform-express';
import { RULE_BOOK } from '../../src/eligibility/domain/rules/rule-book';
import { type Browser, signedInAs, testSite } from '../support/web';

describe('the reference pages', () => {
  let application: NestExpressApplication;
  let reader: Browser;
  beforeAll(async () => {
    application = await testSite();
    reader = await signedInAs(application, 'reader');
  });
  afterAll(() => application.close());

  it('list every rule with its text, and mark what was not read as to be checked', async () => {
    const $ = await reader.page('/referentiel');
    const rows = $('table').first().find('tbody tr');
    expect(rows).toHaveLength(RULE_BOOK.length);
    const prison = rows.filter((_, row) => $(row).text().includes('CCP-L2113-13-1'));
    expect(prison.text()).toContain('à vérifier');
    expect(prison.find('a[href^="https://www.legifrance.gouv.fr/"]')).toHaveLength(1);
    expect(prison.text()).toContain('20/10/2022');
  });

  it('every rule has its page, with the facts that it needs', async () => {
    for (const { id, title } of RULE_BOOK) {
      const $ = await reader.page(`/referentiel/regles/${id}`);
      expect([id, $('h1').text()]).toEqual([id, title]);
      expect($('h2:contains("Faits")').parent().find('li').length).toBeGreaterThan(0);
    }
    expect((await reader.get('/referentiel/regles/CCP-L9999')).status).toBe(404);
  });

  it('the page of the social condition reads its thresholds, that of the day in bold', async () => {
    const $ = await reader.page('/referentiel/regles/CCP-L2112-2-1');
    expect($('tbody strong').text()).toMatch(/216.000.€/u);
    expect($('tbody').text()).not.toContain('concessions');
    expect($('main').text()).toContain('depuis le 21/08/2026');
  });

  it('thresholds come by period, with their certainty', async () => {
    const $ = await reader.page('/referentiel/seuils');
    const text = $('main').text();
    expect(text).toMatch(/du 01\/01\/2024 au 31\/12\/2025\s*221.000.€/u);
    expect(
      $('h2')
        .map((_, title) => $(title).text())
        .get(),
    ).toContain('Usages de l’acheteur');
  });

  it('the potential is found by code and by words, whatever case and accents', async () => {
    const texts = async (q: string) =>
      (await reader.page(`/referentiel/cpv?q=${encodeURIComponent(q)}`))('tbody').text();
    expect(await texts('909193')).toContain('90919300');
    expect(await texts('NETTOYAGE ecoles')).toContain('90919300');
    expect((await reader.page('/referentiel/cpv?q=zzzz'))('.empty').text()).toContain('Aucun code');
  });

  it('the words of the field are there, each with its definition', async () => {
    expect((await reader.page('/referentiel/glossaire'))('tbody').text()).toContain('acheteur');
  });
});
