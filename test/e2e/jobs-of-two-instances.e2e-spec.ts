import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { load } from 'cheerio';
import { type Response } from 'supertest';
import { DataSource } from 'typeorm';
import { type Server, serve } from '../../src/main';
import { readSettings } from '../../src/platform/config/read-settings';
import { givenBuyers } from '../support/contracts-world';
import { freshDatabase } from '../support/database';
import { Browser, givenUser } from '../support/web';

const ROWS = 3_000;
/** After the job was begun: before it can be done. */
const LATEST_MS = 1_200;
const HEADER = 'SIRET acheteur;N° de marché;Objet;Montant HT;Date de notification';
const row = (number: string, date = '02/03/2026'): string =>
  `22990001400015;${number};Travaux ${number};1000;${date}`;
const list = (...rows: string[]): string => [HEADER, ...rows].join('\n');

/** Two instances of the site on one database, each with a folder of its own; the first in a process that may be killed. */
describe('imports on two instances', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-jobs-'));
  let drop: () => Promise<void>;
  let first: ChildProcess;
  let second: Server;
  let one: Browser;
  let other: Browser;

  let env: Readonly<Record<string, string>>;
  let email: string;

  beforeAll(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    const { target } = fresh;
    env = {
      DATABASE_URL: target.kind === 'postgres' ? target.url : `sqlite:${join(folder, 'registre.sqlite')}`,
      SPASER_SECRET: 's'.repeat(64),
      LOG_LEVEL: 'error',
    };
    second = await serve(readSettings(env, join(folder, 'second')), { port: 0 });
    await givenBuyers(second.application);
    email = await givenUser(second.application, 'administrator');
    other = new Browser(`http://127.0.0.1:${second.port}`);
    await other.signIn(email);
  }, 60_000);
  beforeEach(async () => {
    first = fork(join(__dirname, '..', 'support', 'serving-process.ts'), [join(folder, 'first')], {
      execArgv: ['-r', join(__dirname, '..', 'support', 'sources.cjs')],
      env: { ...process.env, ...env },
    });
    const [port] = (await once(first, 'message')) as [number];
    one = new Browser(`http://127.0.0.1:${port}`);
    await one.signIn(email);
  }, 60_000);
  afterEach(() => first.kill('SIGKILL'));
  afterAll(async () => {
    await second.close();
    await drop();
    rmSync(folder, { recursive: true, force: true });
  });

  const query = <T>(sql: string): Promise<T[]> => second.application.get(DataSource).query<T[]>(sql);
  const count = async (from: string): Promise<number> => {
    const [found] = await query<{ n: number | string }>(`SELECT COUNT(*) AS n FROM ${from}`);
    return Number(found?.n);
  };
  const hereOf = ({ headers }: Response): string => String(headers['location']);
  const settled = async (browser: Browser, address: string): Promise<string> =>
    (await browser.settled(address)).text;
  const title = (html: string): string => load(html)('h1').text();

  it('a preview made on one is seen, annotated and confirmed on the other, and both at once give one import', async () => {
    const [imports, contracts] = [await count('"imports"'), await count('"contracts"')];
    const content = list(row('A'), row('B'), row('C', '31/02/2026'));
    const here = hereOf(await one.upload('/importer', content));
    expect(
      load(await settled(one, here))('.tile-value')
        .first()
        .text(),
    ).toBe('2');
    expect((await other.get('/importer')).text).toContain(here);
    expect(
      load(await settled(other, here))('.tile-value')
        .first()
        .text(),
    ).toBe('2');
    const workbook = await other.download(`${here}/annote.xlsx`);
    expect(workbook.subarray(0, 2).toString()).toBe('PK');

    const confirmed = await Promise.all(
      [one, other].map((browser) => browser.post(`${here}/importer`, {}, here)),
    );
    const [result = '', ...others] = new Set(confirmed.map(hereOf));
    expect(others).toEqual([]);
    for (const browser of [one, other]) expect(title(await settled(browser, result))).toBe('Import terminé');
    expect(await count(`"imports" WHERE "id" = '${result.split('/').at(-1)}'`)).toBe(1);
    expect([await count('"imports"'), await count('"contracts"')]).toEqual([imports + 1, contracts + 2]);
    // Neither keeps a copy in its own folder.
    for (const name of ['first', 'second'])
      expect(readdirSync(join(folder, name, 'var', 'uploads'))).toEqual([]);
  }, 60_000);

  it('a job that waits behind another is said to wait, however long, and is done in its turn', async () => {
    const now = new Date().toISOString();
    await query(
      `INSERT INTO "jobs" ("id", "kind", "state", "payload", "progressDone", "createdAt", "heartbeatAt", "runnerId")
       VALUES ('elsewhere', 'import', 'running', '{}', 0, '2020-01-01T00:00:00.000Z', '${now}', 'a third')`,
    );
    const here = hereOf(await other.upload('/importer', list(row('D'))));
    await query(
      `UPDATE "jobs" SET "createdAt" = '2020-01-02T00:00:00.000Z' WHERE "id" = '${here.split('/').at(-1)}'`,
    );
    for (const browser of [one, other])
      expect((await browser.get(here)).text).toContain('un autre fichier est en cours de lecture, le vôtre');
    await query(`UPDATE "jobs" SET "state" = 'done' WHERE "id" = 'elsewhere'`);
    expect(
      load(await settled(one, here))('.tile-value')
        .first()
        .text(),
    ).toBe('1');
    expect((await one.post(`${here}/abandonner`, {}, here)).status).toBe(303);
    expect(hereOf(await other.get(here))).toBe('/importer');
  }, 60_000);

  it('what an instance did when it was killed, the other does, whole and once', async () => {
    const content = list(...Array.from({ length: ROWS }, (_, at) => row(`N-${at}`)));
    const here = hereOf(await one.upload('/importer', content));
    await settled(one, here);
    const contracts = await count('"contracts"');
    const confirming = one.post(`${here}/importer`, {}, here).catch(() => null);
    const begun = async (): Promise<string | undefined> =>
      (
        await query<{ id: string }>(`SELECT "id" FROM "jobs" WHERE "kind" = 'import' AND "state" = 'running'`)
      )[0]?.id;
    let id = await begun();
    for (; id === undefined; id = await begun()) await pause(20);
    // Its child starts, reads, writes: any of these moments.
    await pause(Math.random() * LATEST_MS);
    first.kill('SIGKILL');
    await once(first, 'exit');
    await confirming;
    // Its heartbeat is awaited for a minute: here it is old at once.
    await query(`UPDATE "jobs" SET "heartbeatAt" = '2020-01-01T00:00:00.000Z' WHERE "state" = 'running'`);
    expect((await other.get(`/importer/${id}`)).text).not.toContain('rien n’a été enregistré');
    expect(title(await settled(other, `/importer/${id}`))).toBe('Import terminé');
    expect((await count('"contracts"')) - contracts).toBe(ROWS);
    expect(await count(`"imports" WHERE "id" = '${id}'`)).toBe(1);
    expect(
      await count(`"contracts" c WHERE (SELECT COUNT(*) FROM "assessments" a
        WHERE a."contractId" = c."id" AND a."supersededOn" IS NULL) <> 1`),
    ).toBe(0);
  }, 120_000);
});
