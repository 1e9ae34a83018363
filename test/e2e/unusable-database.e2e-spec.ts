import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../src/cli/program';
import { serve } from '../../src/main';
import { readSettings } from '../../src/platform/config/read-settings';
import { databaseFailure } from '../../src/platform/database/database-failure';

const PAGE = 4096;
/** From the second page on, so that the file still begins like a database. */
const spoiled = (content: Buffer): Buffer => {
  const copy = Buffer.from(content);
  for (let at = PAGE; at < copy.length; at += PAGE) copy.fill(0xa5, at, at + 200);
  return copy;
};

describe('a database that does not serve', () => {
  const before = { ...process.env };
  let folder: string;
  let good: string;
  let err: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'unusable-'));
    good = join(folder, 'good.sqlite');
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    await spaser(good, 'migrate');
    writeFileSync(
      join(folder, 'text.sqlite'),
      'Ceci est une note, et non une base de données.\n'.repeat(100),
    );
    writeFileSync(join(folder, 'noise.sqlite'), Buffer.alloc(20_000, 0x5a));
    mkdirSync(join(folder, 'folder.sqlite'));
    writeFileSync(join(folder, 'spoiled.sqlite'), spoiled(readFileSync(good)));
    writeFileSync(join(folder, 'cut.sqlite'), readFileSync(good).subarray(0, 20 * PAGE));
  });
  beforeEach(() => {
    err = '';
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((err += String(text)), true));
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.env = { ...before };
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const spaser = (path: string, ...args: string[]): Promise<number> => {
    process.env['DATABASE_URL'] = `sqlite:${path}`;
    process.env['SPASER_SECRET'] = 's'.repeat(40);
    return runProgram(args);
  };

  const KINDS = [
    ['text.sqlite', 'n’en est pas une'],
    ['noise.sqlite', 'n’en est pas une'],
    ['folder.sqlite', 'est un dossier'],
    ['spoiled.sqlite', 'est abîmée'],
    ['cut.sqlite', 'est abîmée'],
    ['text.sqlite/below.sqlite', 'ne s’ouvre pas'],
  ] as const;

  it.each(KINDS)('%s is refused in one sentence by every command, and left as it was', async (name, why) => {
    const path = join(folder, name);
    for (const args of [
      ['hours', 'balance'],
      ['migrate'],
      ['backup', join(folder, 'out.sqlite')],
      ['backup', join(folder, 'out.jsonl.gz')],
      ['restore', good],
    ]) {
      err = '';
      expect([args[0], await spaser(path, ...args)]).toEqual([args[0], 2]);
      expect(err.trim().split('\n')).toEqual([
        expect.stringContaining(`La base de données « ${path} » ${why}`),
      ]);
    }
  });

  it.each(KINDS)('%s is refused in the same sentence at the start of the site', async (name, why) => {
    const path = join(folder, name);
    const settings = readSettings({ DATABASE_URL: `sqlite:${path}` }, folder);
    await expect(serve(settings, { port: 0 })).rejects.toMatchObject({
      name: 'DomainError',
      message: expect.stringContaining(`« ${path} » ${why}`),
    });
  });

  it.each(KINDS.slice(0, 5))('%s is no backup either: the empty database stays empty', async (name) => {
    const target = join(folder, 'target.sqlite');
    expect(await spaser(target, 'restore', join(folder, name))).toBe(2);
    expect(err.trim().split('\n')).toEqual([expect.stringContaining(`« ${name} » n’est pas une sauvegarde`)]);
    rmSync(target, { force: true });
    copyFileSync(good, join(folder, 'again.sqlite'));
    expect(await spaser(target, 'restore', join(folder, 'again.sqlite'))).toBe(0);
    rmSync(target, { force: true });
  });

  it.each([
    ['SQLITE_CANTOPEN', 'ne s’ouvre pas : ce compte n’a pas le droit'],
    ['SQLITE_READONLY_DIRECTORY', 'lecture seule'],
    ['SQLITE_FULL', 'le disque est plein'],
    ['SQLITE_IOERR_READ', 'le disque répond par une erreur'],
  ])('%s has its sentence', (code, why) => {
    const error = Object.assign(new Error('of the driver'), { code });
    const target = { kind: 'sqlite', path: '/srv/registre.sqlite' } as const;
    expect(databaseFailure(error, target)).toMatchObject({
      name: 'DomainError',
      message: expect.stringContaining(why),
    });
    expect(databaseFailure(new Error('another'), target)).not.toHaveProperty('kind');
  });
});
