import { type NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import {
  cleaningOfSchools,
  givenBuyers,
  givenContract,
  SAINTE_OMBRE,
  VALMONDE,
} from '../support/contracts-world';
import { signedInAs, testSite } from '../support/web';

describe('the first page', () => {
  let application: NestExpressApplication;
  let valmonde: string;
  beforeEach(async () => {
    application = await testSite();
    ({ valmonde } = await givenBuyers(application));
  });
  afterEach(() => application.close());

  it('on an empty register, says how to begin', async () => {
    const officer = await signedInAs(application, 'officer', [VALMONDE]);
    const $ = await officer.page('/');
    expect($('.empty').text()).toContain('Importez la liste de marchés');
    expect($('.empty a').attr('href')).toBe('/importer');
  });

  it('counts what awaits a decision and lists the next launches', async () => {
    const id = await givenContract(application, valmonde, cleaningOfSchools());
    const officer = await signedInAs(application, 'officer', [VALMONDE]);
    const $ = await officer.page('/');
    expect($('.lead').text()).toMatch(
      /Mardi 24 novembre 2026 · 1.action, dont 1.marché à lancer sous 30 jours/u,
    );
    expect($('.todo a').attr('href')).toBe('/marches?decision=a-decider&tri=lancement');
    const row = $('tbody tr').first();
    expect(row.find('a').attr('href')).toBe(`/marches/${id}`);
    expect(row.text()).toMatch(/02\/12\/2026.*824.000.€.*Obligatoire.*à.décider/su);
    expect((await officer.page('/marches?decision=a-decider&tri=lancement'))('tbody tr')).toHaveLength(1);
  });

  it('sets the year against its targets, with the year before', async () => {
    const awarded = {
      status: 'awarded' as const,
      notifiedOn: '2026-03-12',
      initialAmount: 410_000_00,
      socialConsiderations: ['Clause sociale'],
    };
    await givenContract(application, valmonde, cleaningOfSchools(awarded));
    const officer = await signedInAs(application, 'officer', [VALMONDE]);
    const gauges = (await officer.page('/'))('.gauge').first().text();
    expect(gauges).toMatch(/Marchés avec considération sociale.*100,0.%.*1 sur 1 · — en 2025/su);
  });

  it('a person of one buyer counts nothing of another’s', async () => {
    await givenContract(application, valmonde, cleaningOfSchools());
    const other = await signedInAs(application, 'officer', [SAINTE_OMBRE]);
    const $ = await other.page('/');
    expect($('.todo, tbody tr')).toHaveLength(0);
    expect($('main').text()).not.toMatch(/collèges|Bâtiments/u);
  });

  it.each([
    ['/', 38],
    ['/marches', 21],
  ])('%s asks the database the same few questions, whatever the number of contracts', async (path, most) => {
    await givenContract(application, valmonde, cleaningOfSchools());
    const officer = await signedInAs(application, 'officer', [VALMONDE]);
    await officer.get(path);
    await givenContract(application, valmonde, cleaningOfSchools({ lot: '6' }));
    const one = await queriesOf(application, () => officer.get(path));
    for (const lot of ['3', '4', '5']) await givenContract(application, valmonde, cleaningOfSchools({ lot }));
    const several = await queriesOf(application, () => officer.get(path));
    expect(one).toBeGreaterThan(10);
    // One more at first: a verdict that the process has not read yet.
    expect([several, several + 1]).toContain(one);
    expect(several).toBeLessThanOrEqual(most);
  });
});

/** How many statements the work sends to the database. */
async function queriesOf(application: NestExpressApplication, work: () => Promise<unknown>): Promise<number> {
  const { logger } = application.get(DataSource);
  const spy = jest.spyOn(logger, 'logQuery');
  await work();
  const count = spy.mock.calls.length;
  spy.mockRestore();
  return count;
}
