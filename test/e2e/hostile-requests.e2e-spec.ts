import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { type NestExpressApplication } from '@nestjs/platform-express';
import { CommitmentsService, DeclarationIntakeService, SuspensionsService } from '../../src/insertion-hours';
import { SYSTEM_ACT } from '../../src/platform/database/unit';
import { UnitOfWork } from '../../src/platform/database/unit-of-work';
import { EVERYTHING } from '../../src/shared/domain/perimeter';
import { type HostileAnswer, HostileClient, tokenOf } from '../support/hostile-client';
import {
  type FoundForm,
  type Route,
  routeOf,
  routesOf,
  type Surface,
  surfaceOf,
} from '../support/hostile-surface';
import {
  BODIES,
  CURSORS,
  HOSTILE_PARTS,
  HOSTILE_TEXTS,
  PLAUSIBLE,
  turning,
  UPLOADS,
} from '../support/hostile-values';
import { createHoursWorld, declarationRow, HOURS_WORLD, retainedHours } from '../support/hours-world';
import { Browser, givenUser, testSite } from '../support/web';

const LIST = 'SIRET acheteur;N° de marché;Objet;Montant HT\n22990001400015;2026-9;Travaux;12 000\n';
/** What ends what others need: tried last. */
const ENDING = /importer\/:id\/(importer|abandonner|annuler)|deconnexion|abandon$/;
/** Of processor, so that it holds on a busy machine too. */
const BOUND_MS = 60_000;
jest.setTimeout(4 * BOUND_MS);

describe('what no browser sends', () => {
  let application: NestExpressApplication;
  let varDir: string;
  let routes: Route[];
  let client: HostileClient;
  let surface: Surface;
  let token: string;
  const began = process.cpuUsage();
  const wrong: string[] = [];
  const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);

  beforeAll(async () => {
    varDir = mkdtempSync(join(tmpdir(), 'spaser-hostile-'));
    application = await testSite({ varDir, uploadMaxBytes: 100_000 });
    await createWorld(application);
    const email = await givenUser(application, 'administrator');
    const browser = new Browser(application);
    await browser.signIn(email);
    const preview = (await browser.upload('/importer', LIST, { acheteur: '22990001400015' })).headers[
      'location'
    ] as string;
    routes = routesOf(application);
    client = await HostileClient.of(application);
    await client.signIn(email);
    while (/Lecture du fichier|En attente/.test((await client.send('GET', preview)).html))
      await new Promise((resolve) => setTimeout(resolve, 200));
    surface = await surfaceOf(client, firstAddresses(preview), routes);
    token = tokenOf((await client.send('GET', '/mon-compte')).html);
  });
  afterAll(async () => {
    logged.mockRestore();
    await application.close();
    rmSync(varDir, { recursive: true, force: true });
  });
  afterEach(() => {
    expect(wrong.splice(0)).toEqual([]);
    expect(logged.mock.calls.splice(0)).toEqual([]);
  });

  /** No defect; and what is refused says why in one sentence at least. */
  function judge(request: string, answer: HostileAnswer): void {
    const { status } = answer;
    if (status >= 500) wrong.push(`${status} ${request}`);
    if (status >= 400 && !/\p{L}.{14,}[.!?»]/u.test(answer.sentence()))
      wrong.push(`${status}, no sentence: ${request}`);
  }
  async function get(address: string): Promise<void> {
    judge(`GET ${shorter(address)}`, await client.send('GET', address));
  }
  async function post(action: string, fields: URLSearchParams): Promise<void> {
    fields.set('_csrf', token);
    const body = fields.toString();
    judge(`POST ${action} ${shorter(body)}`, await client.post(action, body));
  }
  const posts = (): Route[] => routes.filter(({ method }) => method === 'POST');
  const formOf = (route: Route): FoundForm | undefined =>
    surface.forms.find(({ action }) => routeOf(routes, 'POST', action)?.path === route.path);

  it('is tried on every route that the application declares', () => {
    expect(routes.length).toBeGreaterThan(70);
    const unmet = routes.filter(
      (route) =>
        route.method === 'GET' && !surface.addresses.some((each) => routeOf(routes, 'GET', each) === route),
    );
    expect(unmet.map(({ path }) => path)).toEqual(UNMET_PAGES);
    expect(
      posts()
        .filter((route) => formOf(route) === undefined)
        .map(({ path }) => path),
    ).toEqual(UNMET_FORMS);
  });

  it('in each part of each address', async () => {
    for (const { path } of routes.filter(({ method, path }) => method === 'GET' && path.includes(':')))
      for (const part of HOSTILE_PARTS) await get(path.replaceAll(/:\w+/g, part));
    for (const { path } of posts().filter((route) => route.path.includes(':')))
      for (const part of turning(HOSTILE_PARTS, 4))
        await post(
          path.replaceAll(/:\w+/g, part),
          new URLSearchParams(formOf({ method: 'POST', path })?.fields),
        );
  });

  it('in each parameter of each address, doubled and nested too', async () => {
    const tried = new Set<string>();
    for (const address of surface.addresses) {
      const [path = '', search = ''] = address.split('?');
      const route = routeOf(routes, 'GET', path)?.path ?? path;
      for (const name of [...new URLSearchParams(search).keys(), 'annee', 'page', 'suite']) {
        if (tried.has(`${route} ${name}`)) continue;
        tried.add(`${route} ${name}`);
        const isSaid = new URLSearchParams(search).has(name);
        const texts = turning(name === 'suite' ? CURSORS : HOSTILE_TEXTS, isSaid ? 3 : 1);
        // A year 0 passes for four digits and for a day: it is tried wherever a day is asked for.
        const years = /annee|mois|date|_du$|_au$/.test(name) ? ['0000', '0000-01', '0000-01-01'] : [];
        for (const value of [...texts, ...years]) {
          const parameters = new URLSearchParams(search);
          parameters.set(name, value);
          await get(`${path}?${parameters.toString()}`);
        }
        if (isSaid) await get(`${path}?${search}&${name}=a&${name}=b&${name}[a][b]=c&${name}[__proto__]=d`);
      }
    }
  });

  it('as the cursor of another order', async () => {
    for (const order of [
      'recents',
      'numero',
      'objet',
      'besoin',
      'montant',
      'lancement',
      'notification',
      'solde',
    ])
      for (const cursor of CURSORS)
        for (const path of order === 'solde' ? ['/heures', '/heures/declarations'] : ['/marches'])
          await get(`${path}?tri=${order}&etat=toutes&suite=${encodeURIComponent(cursor)}`);
  });

  it('in each field of each form, doubled and nested too', async () => {
    for (const route of [...posts()].sort(
      (a, b) => Number(ENDING.test(a.path)) - Number(ENDING.test(b.path)),
    )) {
      const form = formOf(route);
      if (form === undefined || form.isUpload || route.path === '/deconnexion') continue;
      const fill = (): URLSearchParams => new URLSearchParams(plausible(form.fields));
      for (const name of Object.keys(form.fields)) {
        for (const value of turning(HOSTILE_TEXTS, 2)) {
          const fields = fill();
          fields.set(name, value);
          await post(form.action, fields);
        }
        const doubled = fill();
        doubled.append(name, 'a');
        await post(form.action, doubled);
      }
      const nested = fill();
      for (const name of ['constructor', '__proto__', 'a[b]', 'toString', '']) nested.append(name, 'x');
      await post(form.action, nested);
      await post(form.action, new URLSearchParams());
    }
  });

  it('as a body that is no form', async () => {
    for (const { path } of posts().filter((route) => route.path !== '/deconnexion')) {
      const action = formOf({ method: 'POST', path })?.action ?? path.replaceAll(/:\w+/g, 'aucun');
      const address = `${action.split('?')[0]}?_csrf=${token}`;
      for (const { body, headers } of BODIES)
        judge(
          `POST ${path} ${JSON.stringify(headers)}`,
          await client.send('POST', address, { body, headers }),
        );
      for (const headers of UPLOADS)
        await client.cut(
          address,
          headers,
          '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\na;b',
        );
    }
  });

  it('from nobody in particular', async () => {
    const nobody = await HostileClient.of(application);
    for (const { method, path } of routes)
      for (const part of turning(HOSTILE_PARTS, path.includes(':') ? 3 : 1)) {
        const address = `${path.replaceAll(/:\w+/g, part)}?suite=%00&q=a&q=b`;
        const init = method === 'POST' ? { body: 'a=b&a=c&email=%00' } : {};
        judge(`${method} ${address}`, await nobody.send(method, address, init));
      }
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      judge(method, await nobody.send(method, '/marches'));
  });

  it('and leaves no file behind, within its time', async () => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const folder of ['uploads', 'uploads-hours'].map((name) => join(varDir, name)))
      if (existsSync(folder)) expect(readdirSync(folder).length).toBeLessThanOrEqual(2);
    expect((await client.send('GET', '/health/ready')).status).toBe(200);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(BOUND_MS);
  });
});

/** Pages and forms that no link of this world leads to: tried by their address and with bodies of no form alone. */
const UNMET_PAGES = ['/spaser/:id/lignes.csv', '/rapports/editions/:file'];
const UNMET_FORMS = [
  '/premiere-ouverture',
  '/connexion',
  '/marches/:id/pret',
  '/importer/:id/annuler',
  '/heures/declarations/:id/soumettre',
  '/heures/importer/:id',
  '/heures/importer/:id/abandon',
];

function firstAddresses(preview: string): string[] {
  const { cleaning } = HOURS_WORLD;
  return [
    '/',
    '/health/live',
    '/health/ready',
    '/premiere-ouverture',
    '/connexion',
    `${preview}/annote.xlsx`,
    preview,
    `${preview}/colonnes`,
    `/marches/${cleaning}`,
    `/heures/${cleaning}`,
    '/spaser/objectifs/2026',
  ];
}

function plausible(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === '' ? (PLAUSIBLE[name] ?? '') : value]),
  );
}

function shorter(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}… (${text.length})` : text;
}

async function createWorld(application: NestExpressApplication): Promise<void> {
  await createHoursWorld(application);
  const { cleaning, painting } = HOURS_WORLD;
  await application.get(CommitmentsService).retain(EVERYTHING, SYSTEM_ACT, cleaning, retainedHours());
  await application
    .get(UnitOfWork)
    .run(SYSTEM_ACT, (unit) =>
      application
        .get(DeclarationIntakeService)
        .applyImportedRows(
          unit,
          EVERYTHING,
          [declarationRow(), declarationRow({ row: 3, participantCode: 'VAL-0008' })],
          null,
        ),
    );
  await application.get(SuspensionsService).suspend(EVERYTHING, SYSTEM_ACT, cleaning, {
    startsOn: '2025-06-01',
    endsOn: null,
    reason: 'Arrêt de chantier',
  });
  expect(painting).toBeDefined();
}
