import { type NestExpressApplication } from '@nestjs/platform-express';
import { load } from 'cheerio';
import { Browser, givenUser, signedInAs, testSite } from '../support/web';

describe('the shell', () => {
  let application: NestExpressApplication;
  beforeAll(async () => {
    application = await testSite();
    await givenUser(application, 'reader');
  });
  afterAll(() => application.close());

  it('a missing right looks like a missing page', async () => {
    const officer = await signedInAs(application, 'officer');
    const refused = await officer.get('/administration/utilisateurs');
    const missing = await officer.get('/cette-page-n-existe-pas');
    const bodyOf = (html: string) => load(html)('main').text();
    expect([refused.status, missing.status]).toEqual([404, 404]);
    expect(bodyOf(refused.text)).toBe(bodyOf(missing.text));
    expect(load(refused.text)('.tabs').text()).not.toContain('Administration');
  });

  it('no script, style or frame from elsewhere, none written in the page', async () => {
    const response = await new Browser(application).get('/connexion');
    expect(response.headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'/);
    expect(response.headers['content-security-policy']).not.toContain('unsafe');
    expect(response.headers['cache-control']).toBe('no-store');
    expect(response.text).not.toMatch(/<style|style=|<script(?! src)/);
  });

  it('every file of the page is there', async () => {
    const browser = new Browser(application);
    const $ = await browser.page('/connexion');
    const files = [
      ...$('link[href]').map((_, link) => $(link).attr('href')),
      ...$('script[src]').map((_, script) => $(script).attr('src')),
      '/assets/fonts/400Regular/SourceSans3_400Regular.ttf',
    ];
    for (const file of files) expect([file, (await browser.get(String(file))).status]).toEqual([file, 200]);
  });

  it('says that it lives and is ready, without a session', async () => {
    const browser = new Browser(application);
    expect((await browser.get('/health/live')).body).toEqual({ status: 'ok' });
    expect((await browser.get('/health/ready')).body).toEqual({ status: 'ok' });
  });

  it('the API answers errors as problems', async () => {
    const response = await new Browser(application).get('/api/v1/nothing');
    expect([response.status, response.headers['content-type']]).toEqual([
      404,
      expect.stringContaining('application/problem+json'),
    ]);
    expect(JSON.parse(response.text)).toMatchObject({
      type: 'about:blank',
      status: 404,
      title: 'Page introuvable',
    });
  });

  it('a body that cannot be read is refused with a sentence', async () => {
    const browser = new Browser(application);
    const response = await browser.postWith('/connexion', { email: 'x'.repeat(2_000_000) });
    expect([response.status, load(response.text)('h1').text()]).toEqual([413, 'Envoi trop lourd']);
  });
});
