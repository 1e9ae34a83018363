import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { load } from 'cheerio';
import { Client } from 'pg';
import { freePort } from '../support/free-port';
import { type Proxy, proxyUnder } from '../support/proxy';
import { blocksOf } from '../support/readme-blocks';
import { Browser } from '../support/web';

const PART = 'Two instances, on PostgreSQL';
const PASSWORD = 'une phrase de passe';
const admin = process.env['TEST_POSTGRES_URL'] ?? '';
const onPostgres = admin ? describe : describe.skip;
const root = join(__dirname, '..', '..');

/** `npm` as the lines of the README call it, on the sources; each instance in a folder of its own. */
const NPM = `#!/bin/sh
cd '${root}'
if [ "$1" = start ]; then exec node -r ./test/support/sources.cjs test/support/npm-start.ts "$INSTANCES/$PORT"; fi
shift 4
exec node -r ./test/support/sources.cjs src/cli.ts "$@"
`;

onPostgres('the lines of the README for two instances', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-readme-'));
  const name = `spaser_${randomBytes(4).toString('hex')}`;
  let ports: Readonly<Record<'3001' | '3002' | '8080', number>>;
  let shell: ChildProcess;
  let proxy: Proxy;
  let said = '';

  /** A block as it is written, on the ports and under the names of this run. */
  function here(block: string): string {
    const { hostname, port } = new URL(admin);
    return block
      .replaceAll('127.0.0.1:5432', `${hostname}:${port || '5432'}`)
      .replaceAll(/spaser_(owner|site)/g, `${name}_$1`)
      .replaceAll(/(DATABASE |@[\w.:]+\/)spaser\b/g, `$1${name}`)
      .replaceAll('https://spaser.exemple.fr', 'http://127.0.0.1:8080')
      .replaceAll(/\b(3001|3002|8080)\b/g, (written) => String(ports[written as keyof typeof ports]));
  }
  async function asked<T extends object>(url: string, statement: string): Promise<T[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<T>(statement)).rows;
    } finally {
      await client.end();
    }
  }
  const base = (user?: string): string => {
    const url = new URL(admin);
    url.pathname = `/${name}`;
    if (user !== undefined) [url.username, url.password] = [`${name}_${user}`, `${user}-password`];
    return url.toString();
  };
  const instances = (): number[] => [...said.matchAll(/^pid (\d+)$/gm)].map(([, pid]) => Number(pid));
  const codes = (): string[] =>
    [...said.matchAll(/Code de première ouverture : (\S+)/g)].map(([, code = '']) => code);

  beforeAll(async () => {
    ports = { '3001': await freePort(), '3002': await freePort(), '8080': await freePort() };
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin', 'npm'), NPM, { mode: 0o755 });

    const statements = blocksOf(PART, 'sql')
      .join('')
      .split(';\n')
      .filter((text) => text !== '');
    expect(statements).toHaveLength(4);
    for (const statement of statements)
      await asked(statement.startsWith('ALTER DEFAULT') ? base() : admin, here(statement));

    const lines = blocksOf(PART, 'sh')
      .join('')
      .split('\n')
      .filter((line) => line !== '');
    const script = lines.map((line) =>
      line.endsWith('npm start') ? `${line} &\necho "pid $!"` : `${line} || exit 2`,
    );
    shell = spawn('sh', ['-c', [...script, 'wait'].map(here).join('\n')], {
      env: {
        ...process.env,
        PATH: `${join(folder, 'bin')}:${process.env['PATH']}`,
        INSTANCES: folder,
        LOG_LEVEL: 'error',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    shell.stdout?.on('data', (piece) => (said += String(piece)));
    for (let tries = 0; codes().length < 2 && shell.exitCode === null && tries < 300; tries += 1)
      await pause(200);
    expect(instances()).toHaveLength(2);
    proxy = await proxyUnder(here(blocksOf(PART, 'nginx').join('')), join(folder, 'proxy'));
  }, 90_000);

  afterAll(async () => {
    await proxy.stop();
    const gone = shell.exitCode === null ? once(shell, 'exit') : Promise.resolve();
    for (const pid of instances()) if (isAlive(pid)) process.kill(pid, 'SIGKILL');
    await gone;
    if (!process.env['TEST_POSTGRES_DISPOSABLE']) {
      await asked(admin, `DROP DATABASE "${name}" WITH (FORCE)`);
      await asked(admin, `DROP ROLE "${name}_owner", "${name}_site"`);
    }
    rmSync(folder, { recursive: true });
  });

  it('lead to a site that is opened, filled, and outlives one of its instances', async () => {
    expect(new Set(codes()).size).toBe(1);
    const site = `http://127.0.0.1:${ports['8080']}`;
    const browser = new Browser(site);
    const email = 'premiere@exemple.fr';
    const opened = await browser.post('/premiere-ouverture', {
      code: codes()[0],
      email,
      displayName: 'Camille Exemple',
      password: PASSWORD,
      siret: '22990001400015',
      name: 'Département de Valmonde',
    });
    expect(opened.status).toBe(303);
    await browser.signIn(email, PASSWORD);

    const list = 'N° de marché;Objet;Montant HT\nA-1;Travaux;12 000\nA-2;Entretien;30 000\n';
    const preview = String(
      (await browser.upload('/importer', list, { acheteur: '22990001400015' })).headers['location'],
    );
    expect((await browser.settled(preview)).status).toBe(200);
    const here = String((await browser.post(`${preview}/importer`, {}, preview)).headers['location']);
    expect(load((await browser.settled(here)).text)('h1').text()).toBe('Import terminé');
    expect(await asked(base(), 'SELECT COUNT(*)::int AS n FROM contracts')).toEqual([{ n: 2 }]);

    // The account of the site fills the tables and makes none.
    await expect(asked(base('site'), 'CREATE TABLE other (id text)')).rejects.toMatchObject({
      code: '42501',
    });

    const [one = 0, other = 0] = instances();
    process.kill(one, 'SIGKILL');
    for (let page = 0; page < 10; page += 1) expect((await browser.get('/marches')).status).toBe(200);
    process.kill(other, 'SIGTERM');
    const [status] = (await once(shell, 'exit')) as [number];
    expect(status).toBe(0);
  }, 60_000);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
