import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import BetterSqlite3 from 'better-sqlite3';
import { testApplication } from '../../../../test/support/application';
import { FORM_ACT, registerWorld, type RegisterWorld } from '../../../../test/support/register-world';
import { Buyer, Contract } from '../../../contracts';
import { blankBuyer, blankProcedure, Procedure } from '../../../contracts';
import { type Unit } from '../unit';
import { UnitOfWork } from '../unit-of-work';

describe('a long work on SQLite, done beside the register', () => {
  let folder: string;
  let application: INestApplicationContext;
  let world: RegisterWorld;
  let unitOfWork: UnitOfWork;
  let other: BetterSqlite3.Database;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'aside-'));
    const path = join(folder, 'registre.sqlite');
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

  const stored = (field: string): unknown =>
    other.prepare(`SELECT "${field}" FROM "contracts" WHERE "id" = ?`).pluck().get(world.cleaning.id);
  const storedBuyers = (): unknown => other.prepare('SELECT count(*) FROM "buyers"').pluck().get();
  const fresh = (unit: Unit): Promise<Contract> =>
    unit.manager.findOneByOrFail(Contract, { id: world.cleaning.id });
  /** Another process edits the contract, and leaves the entry of its change. */
  const elsewhere = (field: 'durationMonths' | 'searchText', value: unknown): void => {
    other.prepare(`UPDATE "contracts" SET "${field}" = ? WHERE "id" = ?`).run(value, world.cleaning.id);
    other
      .prepare(
        `INSERT INTO "change_entries" ("id", "at", "actKind", "recordType", "recordId", "operation", "changes")
         VALUES (hex(randomblob(16)), '2026-11-24', 'form', 'contracts', ?, 'update', ?)`,
      )
      .run(world.cleaning.id, JSON.stringify({ [field]: [null, value] }));
  };

  it('others write meanwhile; then all of it is there, changed, created and removed alike', async () => {
    const spare = blankBuyer('00000000-0000-7000-8000-00000000000a', '22990001400999', 'Régie');
    await unitOfWork.run(FORM_ACT, (unit) => unit.create(Buyer, spare));
    const before = Number(storedBuyers());
    await unitOfWork.runApart(
      FORM_ACT,
      async (unit) => {
        await unit.update(Contract, await fresh(unit), { durationMonths: 48 });
        await unit.remove(Buyer, spare);
        await unit.create(Buyer, { ...spare, id: unit.nextId(), siret: '22990001400998' });
        await unit.create(Buyer, { ...spare, id: unit.nextId(), siret: '22990001400997' });
        other.prepare('UPDATE "buyers" SET "name" = ? WHERE "id" <> ?').run('Écrit ailleurs', spare.id);
        expect(stored('durationMonths')).toBe(36);
      },
      () => true,
    );
    expect([stored('durationMonths'), storedBuyers()]).toEqual([48, before + 1]);
    expect(
      other.prepare('SELECT count(*) FROM "buyers" WHERE "name" = ?').pluck().get('Écrit ailleurs'),
    ).toBe(before - 1);
  });

  it('a record that somebody else changed meanwhile: the work is done again on what they wrote', async () => {
    let times = 0;
    await unitOfWork.runApart(
      FORM_ACT,
      async (unit) => {
        const contract = await fresh(unit);
        if ((times += 1) === 1) elsewhere('durationMonths', 40);
        await unit.update(Contract, contract, { durationMonths: (contract.durationMonths ?? 0) + 1 });
      },
      () => false,
    );
    expect([times, stored('durationMonths'), stored('version')]).toEqual([2, 41, 2]);
  });

  it('something it rests on moved at each time: at last it holds the lock, and ends', async () => {
    let times = 0;
    await unitOfWork.runApart(
      FORM_ACT,
      async (unit) => {
        if ((times += 1) < 3) elsewhere('searchText', `fois ${times}`);
        await unit.update(Contract, await fresh(unit), { durationMonths: 48 });
      },
      ({ fields }) => fields.includes('searchText'),
    );
    expect([times, stored('durationMonths'), stored('searchText')]).toEqual([3, 48, 'fois 2']);
  });

  it('a row named by its content that somebody else wrote meanwhile: it is the same, the work stands', async () => {
    let times = 0;
    const shared = (id: string, values: string): string =>
      `INSERT INTO "shared_facts" ("id", "values") VALUES ('${id}', '${values}')`;
    const work = async (unit: Unit, here: string, there: string): Promise<void> => {
      await unit.manager.query(here);
      if ((times += 1) === 1) other.exec(there);
    };
    const both = shared('le-meme', '[1]');
    await unitOfWork.runApart(
      FORM_ACT,
      (unit) => work(unit, both, both),
      () => false,
    );
    expect(times).toBe(1);
    times = 0;
    const theirs = shared('un-nom', '[2]');
    const apart = unitOfWork.runApart(
      FORM_ACT,
      (unit) => work(unit, shared('un-nom', '[3]'), theirs),
      () => false,
    );
    await expect(apart).rejects.toMatchObject({ code: 'written-meanwhile' });
    const written = `SELECT "id", "values" FROM "shared_facts" WHERE "id" IN ('le-meme', 'un-nom') ORDER BY "id"`;
    expect(other.prepare(written).raw().all()).toEqual([
      ['le-meme', '[1]'],
      ['un-nom', '[2]'],
    ]);
  });

  it('a record that somebody else removed meanwhile: nothing is left that points at it', async () => {
    const spare = blankBuyer('00000000-0000-7000-8000-00000000000a', '22990001400999', 'Régie');
    await unitOfWork.run(FORM_ACT, (unit) => unit.create(Buyer, spare));
    const needs = (): unknown =>
      other.prepare('SELECT count(*) FROM "procedures" WHERE "buyerId" = ?').pluck().get(spare.id);
    const founds: boolean[] = [];
    await unitOfWork.runApart(
      FORM_ACT,
      async (unit) => {
        const isThere = await unit.manager.existsBy(Buyer, { id: spare.id });
        founds.push(isThere);
        if (!isThere) return;
        await unit.create(Procedure, blankProcedure(unit.nextId(), spare.id));
        other.prepare('DELETE FROM "buyers" WHERE "id" = ?').run(spare.id);
        other
          .prepare(
            `INSERT INTO "change_entries" ("id", "at", "actKind", "recordType", "recordId", "operation")
             VALUES (hex(randomblob(16)), '2026-11-24', 'form', 'buyers', ?, 'remove')`,
          )
          .run(spare.id);
      },
      () => false,
    );
    expect([founds, needs()]).toEqual([[true, false], 0]);
  });

  it('leaves nothing when it fails or is rehearsed, neither in the register nor on the disk', async () => {
    const failing = unitOfWork.runApart(
      FORM_ACT,
      async (unit) => {
        await unit.update(Contract, await fresh(unit), { durationMonths: 48 });
        throw new Error('No more.');
      },
      () => false,
    );
    await expect(failing).rejects.toThrow('No more.');
    const shown = await unitOfWork.rehearseApart(FORM_ACT, async (unit) => {
      await unit.update(Contract, await fresh(unit), { durationMonths: 60 });
      return (await fresh(unit)).durationMonths;
    });
    expect([shown, stored('durationMonths')]).toEqual([60, 36]);
    expect(readdirSync(folder).filter((name) => name.includes('a-cote'))).toEqual([]);
  });

  it('has no name on the disk while it lasts, and sweeps away what a killed process left', async () => {
    const left = join(folder, 'registre.sqlite.a-cote-999999999-1');
    writeFileSync(left, 'what was being copied');
    const names = await unitOfWork.rehearseApart(FORM_ACT, () => Promise.resolve(readdirSync(folder)));
    expect(names.filter((name) => name.includes('a-cote'))).toEqual([]);
  });
});
