import { type NestExpressApplication } from '@nestjs/platform-express';
import { load } from 'cheerio';
import { givenContract } from '../support/contracts-world';
import { Browser, PASSWORD, signedInAs, testSite } from '../support/web';

const VALMONDE = { siret: '99000000000010', name: 'Département de Valmonde', kind: 'local-authority' };
const USERS = '/administration/utilisateurs';
const BUYERS = '/administration/acheteurs';

describe('administration', () => {
  let application: NestExpressApplication;
  let administrator: Browser;
  beforeEach(async () => {
    application = await testSite();
    administrator = await signedInAs(application, 'administrator');
  });
  afterEach(() => application.close());

  const buyerId = async () =>
    (await administrator.page(BUYERS))('tbody a').first().attr('href')?.split('/').pop() ?? '';

  it('adds a buyer, then an account that sees it', async () => {
    expect((await administrator.post(`${BUYERS}/nouveau`, VALMONDE)).headers['location']).toBe(BUYERS);
    const account = {
      email: 'acheteur@exemple.fr',
      displayName: 'Dominique Exemple',
      role: 'officer',
      buyerIds: [await buyerId()],
      password: PASSWORD,
    };
    expect((await administrator.post(`${USERS}/nouveau`, account)).headers['location']).toBe(USERS);
    const $ = await administrator.page(USERS);
    expect($('tbody tr').first().text()).toContain('Département de Valmonde');
    const officer = new Browser(application);
    await officer.signIn(account.email);
    expect((await officer.page('/'))('.brand-buyer').text()).toBe('Département de Valmonde');
  });

  it('a refused field keeps what was typed and says what to do', async () => {
    const response = await administrator.post(`${BUYERS}/nouveau`, { ...VALMONDE, siret: '123' });
    const $ = load(response.text);
    expect(response.status).toBe(422);
    expect($('#name').attr('value')).toBe(VALMONDE.name);
    expect($('#siret').attr('aria-describedby')).toContain('siret-erreur');
    expect($('.form-errors a').attr('href')).toBe('#siret');
  });

  it('an edit made on an older version shows both sides and keeps the typed one', async () => {
    await administrator.post(`${BUYERS}/nouveau`, VALMONDE);
    const path = `${BUYERS}/${await buyerId()}`;
    await administrator.post(path, { ...VALMONDE, name: 'Nom enregistré', version: 1 });
    const response = await administrator.post(path, { ...VALMONDE, name: 'Nom saisi', version: 1 });
    const $ = load(response.text);
    expect(response.status).toBe(409);
    expect($('#name').attr('value')).toBe('Nom saisi');
    expect($('.notice-late tbody').text()).toContain('Nom enregistré');
    const again = await administrator.post(path, { ...VALMONDE, name: 'Nom saisi', version: 2 });
    expect(again.status).toBe(303);
  });

  it('gives a buyer in part, shows what was given, and gives it whole again', async () => {
    await administrator.post(`${BUYERS}/nouveau`, VALMONDE);
    const id = await buyerId();
    for (const [service, territory] of [
      ['Routes', 'Morvan'],
      ['Collèges', 'Puisaye'],
    ] as const)
      await givenContract(application, id, {
        procedure: { service, territory },
        contract: { subject: `Travaux ${service}` },
      });
    const form = await administrator.page(`${USERS}/nouveau`);
    const offered = form('.choice-limits input')
      .map((_, box) => form(box).attr('value'))
      .get();
    expect(offered).toEqual(['Collèges', 'Routes', 'Morvan', 'Puisaye'].map((name) => `${id}:${name}`));
    const account = {
      email: 'ess@exemple.fr',
      displayName: 'Dominique Exemple',
      role: 'officer',
      buyerIds: [id],
      territories: [`${id}:Morvan`],
      [`autres-services-${id}`]: 'Espaces verts\r\n Routes ',
      password: PASSWORD,
    };
    await administrator.post(`${USERS}/nouveau`, account);
    const $ = await administrator.page(USERS);
    const row = $('tbody tr:contains("ess@")');
    const words = 'services Espaces verts, Routes ; territoire Morvan';
    expect(row.text()).toContain(`Département de Valmonde (${words})`);

    const officer = new Browser(application);
    await officer.signIn(account.email);
    const list = await officer.page('/marches');
    expect(list('tbody').text()).toContain('Travaux Routes');
    expect(list('tbody').text()).not.toContain('Travaux Collèges');
    expect(list('.brand-buyer').text()).toBe('Département de Valmonde (en partie)');
    expect((await officer.page('/mon-compte'))('main').text()).toContain(words);
    const blank = await officer.page('/marches/nouveau');
    expect([blank('#territory').attr('value'), blank('#service').attr('value')]).toEqual(['Morvan', '']);
    const refused = await officer.post('/marches/nouveau', { subject: 'Travaux', service: 'Routes' });
    expect([refused.status, load(refused.text)('#territory-erreur').text()]).toEqual([
      422,
      expect.stringContaining(words),
    ]);

    const path = row.find('a').attr('href') ?? '';
    const shown = await administrator.page(path);
    expect(shown('details.choice-limits[open] summary').text()).toBe(`En partie : ${words}`);
    const ticked = shown('.choice-limits input:checked')
      .map((_, box) => shown(box).attr('value'))
      .get();
    expect(ticked).toEqual([`${id}:Routes`, `${id}:Espaces verts`, `${id}:Morvan`]);
    const { email, displayName, role } = account;
    const whole = { email, displayName, role, buyerIds: [id], active: 'yes', version: 1 };
    expect((await administrator.post(path, whole)).status).toBe(303);
    expect((await officer.page('/marches'))('tbody').text()).toContain('Travaux Collèges');
  });

  it('gives nothing of a buyer that is not ticked, whatever is ticked below it', async () => {
    await administrator.post(`${BUYERS}/nouveau`, VALMONDE);
    const account = { email: 'ess@exemple.fr', displayName: 'D', role: 'officer', password: PASSWORD };
    await administrator.post(`${USERS}/nouveau`, { ...account, services: [`${await buyerId()}:Routes`] });
    expect((await administrator.page(USERS))('tbody tr:contains("ess@")').text()).toContain('aucun');
  });

  it('a closed account loses its session at once', async () => {
    const officer = await signedInAs(application, 'officer');
    const $ = await administrator.page(USERS);
    const path = $('tbody a:contains("officer")').attr('href') ?? '';
    const form = await administrator.page(path);
    const fields = {
      email: 'officer-0@exemple.fr',
      displayName: 'Camille Exemple',
      role: 'officer',
      version: form('input[name=version]').attr('value'),
    };
    expect((await administrator.post(path, fields)).status).toBe(303);
    expect((await officer.get('/')).headers['location']).toBe('/connexion');
  });

  it('the last administrator cannot be closed', async () => {
    const $ = await administrator.page(USERS);
    const path = $('tbody a').first().attr('href') ?? '';
    const fields = {
      email: 'administrator-0@exemple.fr',
      displayName: 'Camille',
      role: 'reader',
      version: 1,
    };
    const response = await administrator.post(path, { ...fields, active: 'yes' });
    expect([response.status, response.text]).toEqual([
      422,
      expect.stringContaining('dernier compte d’administrateur'),
    ]);
  });

  it('a forgotten password is replaced, and the old one opens nothing', async () => {
    await signedInAs(application, 'officer');
    const $ = await administrator.page(USERS);
    const path = `${$('tbody a:contains("officer")').attr('href') ?? ''}/mot-de-passe`;
    expect((await administrator.post(path, { password: 'une phrase de secours' })).status).toBe(303);
    const officer = new Browser(application);
    expect((await officer.signIn('officer-0@exemple.fr')).status).toBe(422);
    expect((await officer.signIn('officer-0@exemple.fr', 'une phrase de secours')).status).toBe(303);
  });

  it('an account or a buyer that does not exist is a missing page', async () => {
    expect((await administrator.get(`${USERS}/aucun`)).status).toBe(404);
    expect((await administrator.get(`${BUYERS}/aucun`)).status).toBe(404);
  });
});
