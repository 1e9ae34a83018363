import { type NestExpressApplication } from '@nestjs/platform-express';
import { load } from 'cheerio';
import { FirstRunService } from '../../src/auth';
import { Browser, givenUser, PASSWORD, signedInAs, testSite } from '../support/web';

const SIRET = '99000000000010';

describe('the first opening', () => {
  let application: NestExpressApplication;
  beforeEach(async () => {
    application = await testSite();
  });
  afterEach(() => application.close());

  const typed = (code: string) => ({
    code,
    email: 'admin@exemple.fr',
    displayName: 'Camille Exemple',
    password: PASSWORD,
    siret: SIRET,
    name: 'Département de Valmonde',
  });

  it.each(['/', '/marches', '/connexion', '/administration/utilisateurs'])(
    'every page leads there, %s too',
    async (path) => {
      const response = await new Browser(application).get(path);
      expect([response.status, response.headers['location']]).toEqual([303, '/premiere-ouverture']);
    },
  );

  it('a wrong code is refused on the same page, what was typed kept, the password not', async () => {
    const response = await new Browser(application).post('/premiere-ouverture', typed('AAAAA-AAAAA-AAAAA'));
    const $ = load(response.text);
    expect(response.status).toBe(422);
    expect($('#code').attr('aria-invalid')).toBe('true');
    expect($('#email').attr('value')).toBe('admin@exemple.fr');
    expect(response.text).not.toContain(PASSWORD);
  });

  it('the code of the console opens the application, signed in, with its buyer', async () => {
    const browser = new Browser(application);
    const response = await browser.post(
      '/premiere-ouverture',
      typed(application.get(FirstRunService).code()),
    );
    expect([response.status, response.headers['location']]).toEqual([303, '/']);
    const $ = await browser.page('/');
    expect($('.brand-buyer').text()).toBe('Département de Valmonde');
    expect($('.flash').text()).toContain('L’application est ouverte');
    expect((await browser.page('/'))('.flash')).toHaveLength(0);
    expect((await browser.get('/premiere-ouverture')).status).toBe(404);
  });
});

describe('signing in', () => {
  let application: NestExpressApplication;
  let email: string;
  beforeEach(async () => {
    application = await testSite();
    email = await givenUser(application, 'officer');
  });
  afterEach(() => application.close());

  it('a page asks for a session, then is shown', async () => {
    const browser = new Browser(application);
    const asked = await browser.get('/aide?x=1');
    expect(asked.headers['location']).toBe('/connexion?suite=%2Faide%3Fx%3D1');
    const page = await browser.page('/connexion?suite=%2Faide%3Fx%3D1');
    expect(page('input[name=suite]').attr('value')).toBe('/aide?x=1');
    const signedIn = await browser.post('/connexion', { email, password: PASSWORD, suite: '/aide?x=1' });
    expect(signedIn.headers['location']).toBe('/aide?x=1');
    expect((await browser.get('/aide')).status).toBe(200);
  });

  it.each([
    '//exemple.org',
    '/.//exemple.org',
    'https://exemple.org',
    '/\\exemple.org',
    'javascript:alert(1)',
  ])('never leads elsewhere: %s', async (suite) => {
    const response = await new Browser(application).post('/connexion', {
      email,
      password: PASSWORD,
      suite,
    });
    expect(response.headers['location']).toBe('/');
  });

  it('the cookie of the session is for this site and not for scripts', async () => {
    const response = await new Browser(application).signIn(email);
    const cookies = [response.headers['set-cookie']].flat().join('\n');
    expect(cookies).toMatch(/spaser_session=[\w-]{40,}; Path=\/; HttpOnly; SameSite=Lax/);
  });

  it('a wrong password says no more than that, and five suspend the account', async () => {
    const browser = new Browser(application);
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const response = await browser.signIn(email, 'pas le bon');
      expect([response.status, load(response.text)('.form-errors').text()]).toEqual([
        422,
        expect.stringContaining('n’est pas le bon, ou ce compte est fermé'),
      ]);
    }
    const suspended = await browser.signIn(email);
    expect([suspended.status, suspended.text]).toEqual([429, expect.stringContaining('suspendue')]);
  });

  it('signing out ends the session on the server too', async () => {
    const browser = new Browser(application);
    const cookie = [(await browser.signIn(email)).headers['set-cookie']].flat().join('; ');
    const response = await browser.post('/deconnexion', {}, '/');
    expect(response.headers['location']).toBe('/connexion');
    const replayed = new Browser(application);
    const token = /spaser_session=[^;]+/.exec(cookie)?.[0] ?? '';
    const again = await replayed.getWith('/', { Cookie: token });
    expect(again.headers['location']).toBe('/connexion');
  });

  it('an act without the token of its session is refused', async () => {
    const browser = new Browser(application);
    await browser.signIn(email);
    for (const fields of [{}, { _csrf: 'x' }, { _csrf: '' }]) {
      const response = await browser.postWith('/deconnexion', fields);
      expect(response.status).toBe(403);
    }
    expect((await browser.get('/')).status).toBe(200);
  });

  it('a token of another session is refused', async () => {
    const other = await signedInAs(application, 'reader');
    const token = (await other.page('/'))('input[name=_csrf]').first().attr('value');
    const browser = new Browser(application);
    await browser.signIn(email);
    expect((await browser.postWith('/deconnexion', { _csrf: token })).status).toBe(403);
  });

  it('changing one’s password asks for the current one', async () => {
    const browser = new Browser(application);
    await browser.signIn(email);
    const next = 'une tout autre phrase';
    const refused = await browser.post('/mon-compte', { currentPassword: 'faux', password: next });
    expect(load(refused.text)('#currentPassword').attr('aria-invalid')).toBe('true');
    const done = await browser.post('/mon-compte', { currentPassword: PASSWORD, password: next });
    expect(done.status).toBe(303);
    expect((await browser.get('/mon-compte')).status).toBe(200);
    expect((await new Browser(application).signIn(email, next)).status).toBe(303);
  });
});
