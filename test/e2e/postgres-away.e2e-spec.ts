import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { runProgram } from '../../src/cli/program';
import { serve, type Server } from '../../src/main';
import { readSettings } from '../../src/platform/config/read-settings';
import { testSettings } from '../support/application';
import { freshDatabase } from '../support/database';
import { FrozenServer } from '../support/frozen-server';

const onPostgres = process.env['TEST_POSTGRES_URL'] ? describe : describe.skip;

onPostgres('a PostgreSQL server that does not serve', () => {
  const before = { ...process.env };
  let folder: string;
  let url: string;
  let drop: () => Promise<void>;
  let err: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'spaser-away-'));
    const fresh = await freshDatabase();
    ({ drop } = fresh);
    if (fresh.target.kind === 'postgres') ({ url } = fresh.target);
  });
  afterAll(async () => {
    await drop();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.env = { ...before };
  });

  const other = (change: (url: URL) => void): string => {
    const changed = new URL(url);
    change(changed);
    return changed.toString();
  };
  const asked = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  const said = async (address: string): Promise<string> => {
    process.env['DATABASE_URL'] = address;
    process.env['SPASER_SECRET'] = 's'.repeat(40);
    err = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
    expect(await runProgram(['hours', 'balance'])).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toContain('pass/e');
    const settings = (): ReturnType<typeof readSettings> =>
      readSettings({ DATABASE_URL: address, SPASER_SECRET: 's'.repeat(40) }, folder);
    await expect((async () => serve(settings(), { port: 0 }))()).rejects.toMatchObject({
      message: err.trim().replace(/^.*?: (?=L|R)/, ''),
    });
    return err;
  };

  it.each([
    ['a wrong password', (to: URL) => (to.password = 'pass%2Fe'), 'refuse le compte « spaser »'],
    ['an unknown role', (to: URL) => (to.username = 'personne'), 'refuse le compte « personne »'],
    ['a missing database', (to: URL) => (to.pathname = '/absente'), 'n’a pas de base « absente »'],
    ['a port nobody listens on', (to: URL) => (to.port = '1'), 'ne répond pas'],
    ['an unknown machine', (to: URL) => (to.hostname = 'serveur.invalid'), 'n’est pas connu'],
    ['TLS where there is none', (to: URL) => to.searchParams.set('sslmode', 'require'), 'ne chiffre pas'],
    ['a mode without promise', (to: URL) => to.searchParams.set('sslmode', 'prefer'), 'sslmode=prefer'],
    ['a mode without its authority', (to: URL) => to.searchParams.set('sslmode', 'verify-ca'), 'sslrootcert'],
  ])('%s has its sentence', async (_name, change, sentence) => {
    expect(await said(other((to) => void change(to)))).toContain(sentence);
  });

  it.each(['pass/e', 'pass#e', 'pass?e@', 'pass%e'])(
    'a password with signs that are not encoded (%s) is refused unread and unsaid',
    async (password) => {
      const { username, host, pathname } = new URL(url);
      const sentence = await said(`postgres://${username}:${password}@${host}${pathname}`);
      expect(sentence).toContain('s’écrivent %23');
      expect(sentence).not.toContain(password);
    },
  );

  it('a role without the right to make tables has its sentence', async () => {
    const role = `lecteur_${Date.now()}`;
    await asked(`CREATE ROLE ${role} LOGIN PASSWORD 'x'; REVOKE CREATE ON SCHEMA public FROM PUBLIC`);
    const address = other((to) => ((to.username = role), (to.password = 'x')));
    expect(await said(address)).toContain('n’a pas tous les droits');
    await asked(`DROP ROLE ${role}`);
  });

  it('a role that may read and write the tables, and make none, is enough once they are there', async () => {
    process.env['DATABASE_URL'] = url;
    expect(await runProgram(['migrate'])).toBe(0);
    const role = `ecrivain_${Date.now()}`;
    await asked(`CREATE ROLE ${role} LOGIN PASSWORD 'x'; REVOKE CREATE ON SCHEMA public FROM PUBLIC`);
    await asked(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role}`);
    process.env['DATABASE_URL'] = other((to) => ((to.username = role), (to.password = 'x')));
    process.env['SPASER_SECRET'] = 's'.repeat(40);
    const list = join(folder, 'liste.csv');
    writeFileSync(
      list,
      'SIRET acheteur;N° de marché;Objet;Montant HT\n22990001400015;2026-9;Travaux;12 000\n',
    );
    expect(await runProgram(['migrate'])).toBe(0);
    expect(await runProgram(['import', list])).toBe(0);
    expect(await runProgram(['assess', '--all'])).toBe(0);
    await asked(`DROP OWNED BY ${role}; DROP ROLE ${role}`);
  });

  it('a schema of a later version is refused, and left as it is', async () => {
    process.env['DATABASE_URL'] = url;
    expect(await runProgram(['migrate'])).toBe(0);
    await asked(`INSERT INTO "migrations" ("timestamp", "name") VALUES (9, 'Later9')`);
    expect(await said(url)).toContain('version plus récente');
    await asked(`DELETE FROM "migrations" WHERE "name" = 'Later9'`);
  });
});

onPostgres('the site while its PostgreSQL server hangs', () => {
  let frozen: FrozenServer;
  let site: Server;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const fresh = await freshDatabase();
    ({ drop } = fresh);
    if (fresh.target.kind !== 'postgres') throw new Error('A server is needed.');
    const through = await FrozenServer.before(fresh.target.url);
    frozen = through.server;
    site = await serve(
      {
        ...testSettings({ kind: 'postgres', url: through.url }),
        databaseLimits: { connections: 4, seconds: 1 },
        logLevel: 'error',
      },
      { port: 0 },
    );
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    frozen.restart();
    await site.close();
    await frozen.close();
    await drop();
  });

  const get = (path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${site.port}${path}`, { redirect: 'manual' });

  it('says so in time, to a person and to a probe, and serves again as soon as it can', async () => {
    expect((await get('/connexion')).status).toBeLessThan(400);
    frozen.freeze();
    const begun = Date.now();
    const [ready, page] = await Promise.all([get('/health/ready'), get('/marches')]);
    expect(ready.status).toBe(503);
    expect(Date.now() - begun).toBeLessThan(12_000);
    expect(page.status).toBe(503);
    expect(page.headers.get('retry-after')).toMatch(/^\d+$/);
    const text = await page.text();
    expect(text).toContain('La base de données ne répond pas');
    expect(text).not.toContain('numéro');
    const probed = Date.now();
    expect((await get('/health/ready')).status).toBe(503);
    expect(Date.now() - probed).toBeLessThan(2_000);
    expect((await get('/health/live')).status).toBe(200);
    frozen.restart();
    const until = Date.now() + 10_000;
    while ((await get('/health/ready')).status !== 200 && Date.now() < until);
    expect((await get('/health/ready')).status).toBe(200);
    expect((await get('/connexion')).status).toBeLessThan(400);
  });
});
