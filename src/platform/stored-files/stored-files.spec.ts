import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { StoredFile } from './stored-file.entity';
import { StoredFiles } from './stored-files.repository';
import { StoredPiece } from './stored-piece.entity';

describe('a file in the database', () => {
  let folder: string;
  let application: INestApplicationContext;
  let stored: StoredFiles;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stored-'));
    application = await testApplication();
    stored = application.get(StoredFiles);
  });
  afterEach(async () => {
    await application.close();
    rmSync(folder, { recursive: true });
  });

  const fileOf = (bytes: Buffer): string => {
    const path = join(folder, 'sent');
    writeFileSync(path, bytes);
    return path;
  };
  const counts = async (): Promise<number[]> => {
    const { manager } = application.get(DataSource);
    return [await manager.count(StoredFile), await manager.count(StoredPiece)];
  };
  const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

  it('comes back byte by byte, for its account alone, whatever its length', async () => {
    for (const length of [0, 1, 1024 * 1024, 2_500_000]) {
      const bytes = randomBytes(length);
      await stored.keep(`f${length}`, null, fileOf(bytes));
      const copy = join(folder, `copy-${length}`);
      expect(await stored.copyTo(copy, `f${length}`)).toBe(true);
      expect(hash(readFileSync(copy))).toBe(hash(bytes));
      expect(statSync(copy).mode & 0o777).toBe(0o600);
    }
    expect(await counts()).toEqual([4, 5]);
  });

  it('is removed with its pieces, by one caller', async () => {
    await stored.keep('f', 'owner', fileOf(Buffer.from('a list')));
    expect([await stored.isOf('owner', 'f'), await stored.isOf('other', 'f')]).toEqual([true, false]);
    const removed = await Promise.all([stored.remove('f'), stored.remove('f')]);
    expect(removed.sort()).toEqual([false, true]);
    expect(await counts()).toEqual([0, 0]);
    expect(await stored.copyTo(join(folder, 'copy'), 'f')).toBe(false);
  });

  it('that cannot be read to its end is not kept at all', async () => {
    await expect(stored.keep('f', null, join(folder, 'absent'))).rejects.toThrow('ENOENT');
    expect(existsSync(join(folder, 'absent'))).toBe(false);
    expect(await counts()).toEqual([0, 0]);
  });

  it('goes once it is older than it may be', async () => {
    await stored.keep('f', null, fileOf(Buffer.from('a list')));
    await stored.removeOlderThan('2026-11-24T12:00:00.000Z');
    expect(await counts()).toEqual([1, 1]);
    await stored.removeOlderThan('2026-11-24T12:00:00.001Z');
    expect(await counts()).toEqual([0, 0]);
  });
});
