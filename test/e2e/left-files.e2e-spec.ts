import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LeftFiles, Uploads } from '../../src/imports';
import { serve } from '../../src/main';
import { readSettings } from '../../src/platform/config/read-settings';

const DAY_MS = 24 * 3_600_000;
const ID = '0f0f0f0f-0000-4000-8000-00000000000';

describe('a file that nobody comes back for', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'spaser-left-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** A file under `var/`, last written that many days ago. */
  function left(name: string, days: number): string {
    const path = join(folder, 'var', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'a list');
    const at = new Date(Date.now() - days * DAY_MS);
    utimesSync(path, at, at);
    return path;
  }

  async function started(): Promise<Awaited<ReturnType<typeof serve>>> {
    return serve(readSettings({ LOG_LEVEL: 'error' }, folder), { port: 0 });
  }

  it('is gone once the server has started, after seven days; one of today is still there', async () => {
    const [list, hours] = [left(`uploads/${ID}1`, 7.1), left(`uploads-hours/somebody/${ID}2`, 7.1)];
    const [newList, newHours] = [left(`uploads/${ID}3`, 6.9), left(`uploads-hours/somebody/${ID}4`, 6.9)];
    await (await started()).close();
    expect([list, hours, newList, newHours].map((path) => existsSync(path))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('is gone at the start when a killed process left it half written', async () => {
    const workbook = left(`uploads/${ID}1.${ID}2.xlsx`, 0);
    const { database } = readSettings({}, folder);
    const register = database.kind === 'sqlite' ? database.path : '';
    const copies = [`${register}.a-cote-999999999-1`, `${register}.a-cote-${process.pid}-7`];
    for (const copy of copies) writeFileSync(copy, 'what was being copied');
    const hourAgo = new Date(Date.now() - 3_700_000);
    utimesSync(copies[1] ?? '', hourAgo, hourAgo);
    await (await started()).close();
    expect([workbook, ...copies].map((path) => existsSync(path))).toEqual([false, false, false]);
  });

  it('is gone within a day of its seven, while the server stands', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'setTimeout', 'Date'] });
    const server = await started();
    try {
      const list = left(`uploads/${ID}1`, 7.1);
      jest.advanceTimersByTime(DAY_MS);
      for (let tries = 0; existsSync(list) && tries < 100; tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      expect(existsSync(list)).toBe(false);
    } finally {
      jest.useRealTimers();
      await server.close();
    }
  });

  it('does not keep the server from starting when it cannot be removed', async () => {
    const server = await started();
    const uploads = server.application.get(Uploads);
    jest.spyOn(uploads, 'sweep').mockRejectedValue(new Error('EACCES'));
    await expect(server.application.get(LeftFiles).start()).resolves.toBeUndefined();
    await server.close();
  });
});
