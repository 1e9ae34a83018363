import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import BetterSqlite3 from 'better-sqlite3';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { FORM_ACT, registerWorld, type RegisterWorld } from '../../../test/support/register-world';
import { Contract } from '../../contracts';
import { UnitOfWork } from './unit-of-work';
import { Writer } from './writer';

describe('writing on SQLite, beside readers and other processes', () => {
  let folder: string;
  let path: string;
  let application: INestApplicationContext;
  let world: RegisterWorld;
  let unitOfWork: UnitOfWork;
  let other: BetterSqlite3.Database;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'writer-'));
    path = join(folder, 'registre.sqlite');
    application = await testApplication({ kind: 'sqlite', path });
    world = await registerWorld(application);
    unitOfWork = application.get(UnitOfWork);
    other = new BetterSqlite3(path, { timeout: 0 });
  });
  afterEach(async () => {
    other.close();
    await application.close();
    rmSync(folder, { recursive: true });
  });

  const lasting = (months: number): Promise<unknown> =>
    unitOfWork.run(FORM_ACT, (unit) => unit.update(Contract, world.cleaning, { durationMonths: months }));
  /** As another process reads the file. */
  const stored = (): unknown =>
    other.prepare('SELECT "durationMonths" FROM "contracts" WHERE "id" = ?').pluck().get(world.cleaning.id);
  const read = async (): Promise<number | null> =>
    (await application.get(DataSource).manager.findOneByOrFail(Contract, { id: world.cleaning.id }))
      .durationMonths;

  it('has pages of 8 KB, which others wait less for', () => {
    expect(other.pragma('page_size', { simple: true })).toBe(8192);
  });

  it('a request meanwhile sees what is committed, and nothing of a unit under way or rehearsed', async () => {
    const seen: (number | null)[] = [];
    await unitOfWork.run(FORM_ACT, async (unit) => {
      await unit.update(Contract, world.cleaning, { durationMonths: 48 });
      seen.push(await read());
    });
    await unitOfWork.rehearse(FORM_ACT, async (unit) => {
      await unit.update(Contract, world.cleaning, { durationMonths: 60 });
      seen.push(await read());
    });
    expect([...seen, await read(), stored()]).toEqual([36, 48, 48, 48]);
  });

  it('a unit inside a unit is refused at once, and the next one is written', async () => {
    const nested = unitOfWork.run(FORM_ACT, () => lasting(48));
    await expect(nested).rejects.toThrow('inside another');
    await lasting(24);
    expect(stored()).toBe(24);
  });

  it('while another process holds the lock the event loop goes on; the turn comes when it lets go', async () => {
    other.exec('BEGIN IMMEDIATE');
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 10);
    const waiting = lasting(48);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await read()).toBe(36);
    other.exec('COMMIT');
    await waiting;
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(10);
    expect(stored()).toBe(48);
  });

  it('whoever waits too long is refused in one sentence, and nothing is written', async () => {
    other.exec('BEGIN IMMEDIATE');
    const probe = application.get(Writer).transact(async () => undefined, 'probe');
    await expect(probe).rejects.toMatchObject({
      kind: 'busy',
      code: 'database-busy',
      message: expect.stringContaining('Réessayez dans un instant : rien n’a été perdu.'),
    });
    other.exec('ROLLBACK');
    await lasting(24);
    expect(stored()).toBe(24);
  });

  it('a unit that reads before it writes is not refused half way while others write', async () => {
    await unitOfWork.run(FORM_ACT, async (unit) => {
      await unit.manager.findOneByOrFail(Contract, { id: world.cleaning.id });
      // Another process asks for the lock between the reading and the writing: it is the one to wait.
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow(/locked/);
      await unit.update(Contract, world.cleaning, { durationMonths: 48 });
    });
    expect(stored()).toBe(48);
  });

  it('a full disk takes back one unit; space freed, the next ones are committed', async () => {
    await lasting(37);
    await application.get(Writer).transact((manager) => manager.query('PRAGMA max_page_count = 1'), 'page');
    const grown = unitOfWork.run(FORM_ACT, (unit) =>
      unit.update(Contract, world.roads, { subject: 'x'.repeat(2_000_000) }),
    );
    await expect(grown).rejects.toThrow(/full/);
    await application
      .get(Writer)
      .transact((manager) => manager.query('PRAGMA max_page_count = 1000000'), 'page');
    await unitOfWork.rehearse(FORM_ACT, (unit) =>
      unit.update(Contract, { ...world.cleaning }, { durationMonths: 99 }),
    );
    await lasting(48);
    await lasting(60);
    expect(stored()).toBe(60);
  });
});
