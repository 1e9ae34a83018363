import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { runProgram } from '../../src/cli/program';
import { playDemo } from '../../src/demo/play-demo';
import { type DatabaseTarget } from '../../src/platform/config/settings';
import { packageRoot } from '../../src/platform/package-root';
import { testApplication, testSettings, TODAY } from '../support/application';
import { freshDatabase } from '../support/database';

const onPostgres = process.env['TEST_POSTGRES_URL'] ? describe : describe.skip;

/** What the command line gives of a register, beside the dump: by name of the file, or of what is said. */
const FILES = [
  'export contracts --out marches.csv',
  'export contracts --out marches.xlsx',
  'export decp --out decp.json',
];
const REPORTS = ['report --year 2025 --out 2025', 'report --year 2026 --out 2026'];
const SAID = [
  'indicators --year 2026 --json',
  'indicators --year 2025 --json',
  'hours balance --json',
  'assess --all --json',
];

onPostgres('one register on both databases', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spaser-both-'));
  const before = { ...process.env };
  const drops: (() => Promise<void>)[] = [];
  let sqlite: string;
  let played: string;
  let restored: string;

  const server = async (): Promise<string> => {
    const fresh = await freshDatabase();
    drops.push(fresh.drop);
    return fresh.target.kind === 'postgres' ? fresh.target.url : '';
  };
  const play = async (database: DatabaseTarget, name: string): Promise<void> => {
    const application = await testApplication(database);
    const out = join(folder, name);
    mkdirSync(out);
    await playDemo({ application, samples: join(packageRoot, 'data', 'samples'), out }, () => undefined);
    await application.close();
  };
  /** What a command writes on stdout, and into the folder of its database. */
  const spaser = async (url: string, place: string, line: string): Promise<string> => {
    let out = '';
    process.env['DATABASE_URL'] = url;
    const cwd = process.cwd();
    mkdirSync(join(folder, place), { recursive: true });
    process.chdir(join(folder, place));
    const spy = jest
      .spyOn(process.stdout, 'write')
      .mockImplementation((text) => ((out += String(text)), true));
    const code = await runProgram(line.split(' ')).finally(() => {
      spy.mockRestore();
      process.chdir(cwd);
    });
    expect([line, code < 2]).toEqual([line, true]);
    return out;
  };

  beforeAll(async () => {
    const path = join(folder, 'registre.sqlite');
    sqlite = `sqlite:${path}`;
    [played, restored] = [await server(), await server()];
    Object.assign(process.env, {
      SPASER_SECRET: testSettings().secret,
      SPASER_TODAY: TODAY,
      LOG_LEVEL: 'error',
    });
    await play({ kind: 'sqlite', path }, 'on-sqlite');
    await play({ kind: 'postgres', url: played }, 'on-postgres');
    await spaser(sqlite, 'sqlite', 'backup registre.jsonl.gz');
    await spaser(restored, 'sqlite', 'restore registre.jsonl.gz');
  }, 180_000);
  afterAll(async () => {
    process.env = before;
    for (const drop of drops) await drop();
    rmSync(folder, { recursive: true });
  });

  /** What each command gives of a register: by its line, or by the name of the file. */
  async function given(url: string, place: string): Promise<Map<string, string | Buffer>> {
    for (const line of [...FILES, ...REPORTS]) await spaser(url, place, line);
    const all = new Map<string, string | Buffer>();
    for (const entry of readdirSync(join(folder, place), { recursive: true, withFileTypes: true }))
      if (entry.isFile()) all.set(entry.name, contentOf(join(entry.parentPath, entry.name)));
    for (const line of SAID) all.set(line, await spaser(url, place, line));
    return all;
  }
  const namesOfOthers = (one: Map<string, string | Buffer>, other: Map<string, string | Buffer>): string[] =>
    [...new Set([...one.keys(), ...other.keys()])].filter(
      (name) => !Buffer.from(one.get(name) ?? '').equals(Buffer.from(other.get(name) ?? '')),
    );

  it('moved from one to the other gives the same dump, and to the byte the same files, figures and verdicts', async () => {
    await spaser(restored, 'restored', 'backup registre.jsonl.gz');
    const [dump, again] = ['sqlite', 'restored'].map((place) =>
      gunzipSync(readFileSync(join(folder, place, 'registre.jsonl.gz'))).toString(),
    );
    expect(again?.split('\n').slice(1)).toEqual(dump?.split('\n').slice(1));
    const one = await given(sqlite, 'of-sqlite');
    expect(one.size).toBe(FILES.length + 2 * REPORTS.length + SAID.length);
    expect(namesOfOthers(one, await given(restored, 'of-postgres'))).toEqual([]);
  }, 120_000);

  it('filled from the same files gives the same too, but for the identifiers of its records', async () => {
    const [one, other] = [await given(sqlite, 'filled-sqlite'), await given(played, 'filled-postgres')];
    for (const all of [one, other])
      for (const [name, content] of all) if (typeof content === 'string') all.set(name, nameless(content));
    // The workbook of a report names each contract by its identifier too.
    const others = namesOfOthers(one, other).filter((name) => !/rapport.*xlsx$/.test(name));
    expect(others).toEqual([]);
  }, 120_000);
});

/** The bytes of a file; of a list made as it is sent, which says when, those of its parts. */
function contentOf(path: string): Buffer {
  const bytes = readFileSync(path);
  if (!path.endsWith('marches.xlsx')) return bytes;
  const { 'docProps/core.xml': when, ...parts } = unzipSync(bytes);
  expect(when).toBeDefined();
  return Buffer.concat(Object.entries(parts).flatMap(([name, part]) => [Buffer.from(name), part]));
}

/** Without the identifiers of records, which are of their register alone. */
function nameless(text: string): string {
  return text.replaceAll(/"[0-9a-z]{18}"/g, '"id"');
}
