import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { scripts } from '../../package.json';
import { writeList } from './list-files';
import { measure } from './measure';
import { BenchServer } from './postgres-server';
import { onServer } from './web/on-server';
import { Served } from './web/served';
import { Visitor } from '../support/visitor';
import { type World, worlds } from './web/worlds';
import { testSettings } from '../support/application';

/** 423 contracts, so many times: 100,000 unless BENCH_SIZE says less. */
const SIZE = Number(process.env['BENCH_SIZE'] ?? 237);
const SPASER = scripts.spaser.split(' ').slice(1);
const PRELOAD = ['-r', join(__dirname, 'web', 'queries-to-file.cjs')];
const ROWS_IMPORTED = 500;
/** The server looks for jobs by itself every second. */
const IDLE_MS = 2_500;
const ASKS = /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i;

const PAGES: Readonly<Record<string, string>> = {
  list: '/marches',
  'list by amount': '/marches?tri=montant',
  'list by subject': '/marches?tri=objet',
  search: '/marches?q=nettoyage',
  filter: '/marches?annee=2025&verdict=required',
  hours: '/heures',
  'rows of a figure': '/spaser/I02?annee=2025',
};

type Query = readonly [text: string, values: readonly unknown[]];

interface Explained {
  readonly ms: number;
  readonly times: number;
  readonly plan: readonly string[];
  readonly text: string;
}

/** What the site asks of PostgreSQL for its commonest pages and acts on a register of real size, and how it is found. */
export async function plansBench(): Promise<void> {
  const { large } = await worlds({ contracts: SIZE, linesEach: 1 });
  const folder = mkdtempSync(join(tmpdir(), 'spaser-bench-'));
  const server = await BenchServer.start();
  try {
    const world = await onServer(large, server);
    const env = {
      DATABASE_URL: world.url,
      QUERIES_FILE: join(folder, 'queries.jsonl'),
      SPASER_SECRET: testSettings().secret,
    };
    const client = new Client({ connectionString: env.DATABASE_URL });
    await client.connect();
    for await (const [name, queries] of asked(world, folder, env))
      print(name, await explained(client, queries));
    await client.end();
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function* asked(
  world: World,
  folder: string,
  env: { readonly QUERIES_FILE: string } & NodeJS.ProcessEnv,
): AsyncGenerator<readonly [name: string, queries: readonly Query[]]> {
  const during = async (work: () => Promise<unknown>): Promise<Query[]> => {
    writeFileSync(env.QUERIES_FILE, '');
    await work();
    const lines = readFileSync(env.QUERIES_FILE, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as Query).filter(([text]) => ASKS.test(text));
  };
  const served = await Served.over(world, env, PRELOAD);
  try {
    const visitor = new Visitor(served.address);
    yield ['sign-in', await during(() => visitor.signIn(world))];
    const { text } = await visitor.get('/marches');
    const contract = /href="(\/marches\/[0-9a-z-]{18,36})"/.exec(text)?.[1] ?? '/marches';
    const pages = { ...PAGES, 'one contract': contract, 'its history': `${contract}/historique` };
    for (const [name, path] of Object.entries(pages)) {
      yield [`${name}, first`, await during(() => visitor.get(path))];
      yield [name, await during(() => visitor.get(path))];
    }
    yield ['looking for jobs', await during(() => pause(IDLE_MS))];
  } finally {
    await served.stop();
  }
  const list = join(folder, 'liste.csv');
  writeList(list, ROWS_IMPORTED);
  const command = [...PRELOAD, ...SPASER, 'import', list, '--buyer', '22990001400015', '--json'];
  yield ['import of 500 rows', await during(() => measure(folder, command, env))];
}

/** Each statement once, done and taken back, dearest first. */
async function explained(client: Client, queries: readonly Query[]): Promise<Explained[]> {
  const byText = new Map<string, Query[]>();
  for (const query of queries) byText.set(query[0], [...(byText.get(query[0]) ?? []), query]);
  const found: Explained[] = [];
  for (const [text, [first, ...others]] of byText) {
    await client.query('BEGIN');
    try {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, COSTS OFF) ${text}`, [
        ...(first?.[1] ?? []),
      ]);
      const plan = rows.map((row) => row['QUERY PLAN']);
      const ms = Number(/Execution Time: ([\d.]+)/.exec(plan.at(-1) ?? '')?.[1]);
      found.push({ ms, times: others.length + 1, plan, text });
    } catch (error) {
      // A row that the act itself wrote meanwhile: its plan is that of the others of its kind.
      found.push({ ms: 0, times: others.length + 1, plan: [String(error)], text });
    }
    await client.query('ROLLBACK');
  }
  return found.sort((a, b) => b.ms * b.times - a.ms * a.times);
}

const SHOWN = 3;

function print(name: string, found: readonly Explained[]): void {
  const asked = found.reduce((sum, { times }) => sum + times, 0);
  const ms = found.reduce((sum, each) => sum + each.ms * each.times, 0);
  process.stdout.write(`\n${name}: ${asked} statements, ${ms.toFixed(1)} ms in the server\n`);
  for (const { ms: each, times, text, plan } of found.slice(0, SHOWN)) {
    process.stdout.write(`  ${each.toFixed(1)} ms × ${times}: ${text.replace(/\s+/g, ' ').slice(0, 600)}\n`);
    for (const line of plan) process.stdout.write(`      ${line.slice(0, 200)}\n`);
  }
}
