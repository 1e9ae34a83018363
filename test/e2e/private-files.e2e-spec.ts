import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { runProgram } from '../../src/cli/program';
import { serve } from '../../src/main';
import { startSettings } from '../../src/platform/config/start-settings';

const LIST =
  'Objet;N° de marché;Montant;SIRET acheteur\nNettoyage des collèges;2025-099;219000;22990001400015\n';

describe('the files that the application makes', () => {
  const umask = process.umask(0o022);
  const before = { ...process.env };
  let folder: string;
  let log: string;
  beforeEach(() => {
    process.umask(0o022);
    folder = mkdtempSync(join(tmpdir(), 'private-'));
    log = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((log += String(text)), true));
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.env = { ...before };
    rmSync(folder, { recursive: true });
  });
  afterAll(() => process.umask(umask));

  const modes = (path: string): Record<string, string> =>
    Object.fromEntries(readdirSync(path).map((name) => [name, modeOf(join(path, name))]));
  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

  it('are for its own account: database and its journal, secret, folder', async () => {
    const server = await serve(startSettings({}, folder), { port: 0 });
    expect(modeOf(join(folder, 'var'))).toBe('700');
    expect(modes(join(folder, 'var'))).toEqual({
      secret: '600',
      'spaser.sqlite': '600',
      'spaser.sqlite-shm': '600',
      'spaser.sqlite-wal': '600',
    });
    await server.close();
    expect(log).toBe('');
  });

  it('are for it too when a command makes them: copies, dumps, what is put back, what is exported', async () => {
    const list = join(folder, 'liste.csv');
    writeFileSync(list, LIST);
    process.env['SPASER_SECRET'] = 's'.repeat(40);
    const run = (database: string, ...args: string[]): Promise<number> => {
      process.env['DATABASE_URL'] = `sqlite:${join(folder, database)}`;
      return runProgram(args);
    };
    expect(await run('a.sqlite', 'import', list)).toBe(0);
    expect(await run('a.sqlite', 'backup', join(folder, 'copie.sqlite'))).toBe(0);
    expect(await run('a.sqlite', 'backup', join(folder, 'copie.jsonl.gz'))).toBe(0);
    expect(await run('a.sqlite', 'export', 'contracts', '--out', join(folder, 'export.csv'))).toBe(0);
    chmodSync(join(folder, 'copie.sqlite'), 0o644);
    expect(await run('b.sqlite', 'restore', join(folder, 'copie.sqlite'))).toBe(0);
    const { 'liste.csv': _, 'copie.sqlite': __, ...made } = modes(folder);
    expect(Object.keys(made)).toEqual(['a.sqlite', 'b.sqlite', 'copie.jsonl.gz', 'export.csv']);
    expect(new Set(Object.values(made))).toEqual(new Set(['600']));
  });

  it('that an earlier version left open are closed at the start, and the log says it', () => {
    const varDir = join(folder, 'var');
    mkdirSync(join(varDir, 'uploads'), { recursive: true });
    const database = join(varDir, 'spaser.sqlite');
    new BetterSqlite3(database).close();
    writeFileSync(join(varDir, 'secret'), 's'.repeat(40), { mode: 0o640 });
    startSettings({}, folder);
    expect(modeOf(varDir)).toBe('700');
    expect(modes(varDir)).toEqual({ secret: '600', 'spaser.sqlite': '600', uploads: '700' });
    const said = log.trim().split('\n');
    expect(said).toHaveLength(4);
    expect(said.join('\n')).toContain(`« ${database} » était ouvert à d’autres comptes`);
    log = '';
    startSettings({}, folder);
    expect(log).toBe('');
    chmodSync(folder, 0o755);
    startSettings({ DATABASE_URL: `sqlite:${folder}` }, folder);
    expect(modeOf(folder)).toBe('755');
  });
});
