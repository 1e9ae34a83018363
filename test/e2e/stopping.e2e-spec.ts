import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import { runProgram } from '../../src/cli/program';

const ROOT = join(__dirname, '..', '..');
const LIST = 'Objet;N° de marché;Montant;SIRET acheteur';
const ROWS = 3_000;

/** The command line in a process of its own, on a register of its own, as a person stops it. */
const SOURCES = join(__dirname, '..', 'support', 'sources.cjs');

describe('stopping', () => {
  const started: ChildProcess[] = [];
  const before = { ...process.env };
  let folder: string;
  let path: string;
  /** In this process: a start costs seconds. */
  const here = async (...args: string[]): Promise<void> => {
    Object.assign(process.env, { DATABASE_URL: `sqlite:${path}`, SPASER_SECRET: 's'.repeat(40) });
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await runProgram(args)).toBe(0);
    jest.restoreAllMocks();
    process.env = { ...before };
  };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stopping-'));
    path = join(folder, 'registre.sqlite');
    await here('migrate');
    for (const name of ['a', 'b']) {
      const lines = Array.from(
        { length: name === 'a' ? 20 : ROWS },
        (_, at) => `Nettoyage ${at};${name}-${at};219000;22990001400015`,
      );
      writeFileSync(join(folder, `${name}.csv`), [LIST, ...lines].join('\n'));
    }
  });
  afterEach(() => {
    for (const child of started.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  function spaser(...args: string[]) {
    const child = spawn(process.execPath, ['-r', SOURCES, 'src/cli.ts', ...args], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: `sqlite:${path}`, SPASER_SECRET: 's'.repeat(40), PORT: '0' },
    });
    started.push(child);
    const said = { out: '', err: '' };
    child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
    const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }));
    return { child, said, ended };
  }

  const until = async (isSo: () => boolean): Promise<void> => {
    for (let tries = 0; !isSo(); tries += 1) {
      if (tries > 3_000) throw new Error('It never came.');
      await pause(10);
    }
  };
  /** On Linux; elsewhere a long wait stands for it. */
  const hasOpened = ({ pid = 0 }: ChildProcess, file: string): boolean => {
    const folder = `/proc/${pid}/fd`;
    if (!existsSync('/proc/self/fd')) return performance.now() > 30_000;
    return existsSync(folder) && readdirSync(folder).some((fd) => linkOf(join(folder, fd)) === file);
  };
  const linkOf = (link: string): string => {
    try {
      return readlinkSync(link);
    } catch {
      return '';
    }
  };
  const counted = (table: string): number => {
    if (!existsSync(path)) return 0;
    const database = new BetterSqlite3(path, { readonly: true });
    try {
      return database.prepare<[], { n: number }>(`SELECT COUNT(*) AS n FROM "${table}"`).get()?.n ?? 0;
    } catch {
      return 0;
    } finally {
      database.close();
    }
  };
  /** Another holds the lock, so that the import waits where it begins to write. */
  const locked = (): BetterSqlite3.Database => {
    const other = new BetterSqlite3(path);
    other.exec('BEGIN IMMEDIATE');
    return other;
  };

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'an import by %s says that nothing is stored, and nothing is',
    async (signal) => {
      const other = locked();
      const { child, ended } = spaser('import', join(folder, 'b.csv'));
      await until(() => hasOpened(child, path));
      await pause(500);
      child.kill(signal);
      const { code, out, err } = await ended;
      other.exec('ROLLBACK');
      other.close();
      expect([code, out, err]).toEqual([
        2,
        '',
        'Commande arrêtée avant la fin : rien n’a été enregistré. Relancez-la.\n',
      ]);
      expect([counted('contracts'), counted('imports')]).toEqual([0, 0]);
    },
  );

  it('an import of two files says that the first is stored, and it is whole', async () => {
    const { child, ended } = spaser('import', join(folder, 'a.csv'), join(folder, 'b.csv'));
    await until(() => counted('imports') === 1);
    child.kill('SIGINT');
    const { code, err } = await ended;
    // Where the signal came late, what is said is still what is stored.
    const imports = counted('imports');
    const sentence = imports === 1 ? 'une étape terminée est enregistrée' : `${imports} étapes terminées`;
    if (code === 2) expect(err).toContain(sentence);
    expect(counted('contracts')).toBe(imports === 1 ? 20 : 20 + ROWS);
  });

  it('a backup leaves no file that passes for one', async () => {
    await here('import', join(folder, 'b.csv'));
    const { child, ended } = spaser('backup', join(folder, 'copie.jsonl.gz'));
    await until(() => readdirSync(folder).some((name) => name.startsWith('copie')));
    child.kill('SIGTERM');
    const { code } = await ended;
    expect(existsSync(join(folder, 'copie.jsonl.gz'))).toBe(code === 0);
  });

  it('the site by SIGTERM ends what is under way and answers it, then goes', async () => {
    const { child, said, ended } = spaser('serve', '--port', '0');
    await until(() => /première ouverture : \S+/.test(said.out));
    const [, address = '', opening = ''] = /(http:\S+)\n.* : (\S+)/.exec(said.out) ?? [];
    const page = await fetch(`${address}/premiere-ouverture`);
    const cookie = page.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const csrf = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const fields = { code: opening, email: 'admin@exemple.fr', displayName: 'Camille Exemple' };
    const other = locked();
    const answer = fetch(`${address}/premiere-ouverture`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie },
      body: new URLSearchParams({
        ...{
          ...fields,
          password: 'une phrase de passe',
          siret: '99000000000010',
          name: 'Valmonde',
          _csrf: csrf,
        },
      }),
    });
    await pause(700);
    child.kill('SIGTERM');
    await pause(300);
    await expect(fetch(`${address}/health/live`)).rejects.toThrow();
    other.exec('ROLLBACK');
    other.close();
    expect((await answer).status).toBe(303);
    const stopped = performance.now();
    expect(await ended).toMatchObject({ code: 0, err: '' });
    expect(performance.now() - stopped).toBeLessThan(3_000);
    expect(counted('users')).toBe(1);
  });
});
