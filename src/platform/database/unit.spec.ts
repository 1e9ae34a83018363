import { type INestApplicationContext } from '@nestjs/common';
import { testApplication } from '../../../test/support/application';
import { FORM_ACT, registerWorld, type RegisterWorld } from '../../../test/support/register-world';
import { DataSource } from 'typeorm';
import { blankProcedure, Contract, Procedure } from '../../contracts';
import { EVERYTHING, ofBuyers } from '../../shared/domain/perimeter';
import { ChangeEntry } from './change-entry.entity';
import { ChangesRepository } from './changes.repository';
import { createdIn } from './take-back';
import { UnitOfWork } from './unit-of-work';

describe('the one write path', () => {
  let application: INestApplicationContext;
  let world: RegisterWorld;
  let unitOfWork: UnitOfWork;
  let changes: ChangesRepository;
  beforeEach(async () => {
    application = await testApplication();
    world = await registerWorld(application);
    unitOfWork = application.get(UnitOfWork);
    changes = application.get(ChangesRepository);
  });
  afterEach(() => application.close());

  it('leaves a change entry that says who, when, by which act, and the fields before and after', async () => {
    await unitOfWork.run(FORM_ACT, (unit) => unit.update(Contract, world.cleaning, { durationMonths: 48 }));
    const [entry] = await changes.ofRecord(EVERYTHING, 'contracts', world.cleaning.id);
    expect(entry).toMatchObject({
      at: '2026-11-24T12:00:00.000Z',
      actorId: 'user-1',
      actKind: 'form',
      operation: 'update',
      changes: { durationMonths: [36, 48] },
    });
  });

  it('writes a creation as one entry without its fields', async () => {
    const [entry] = await changes.ofRecord(EVERYTHING, 'contracts', world.roads.id);
    expect(entry).toMatchObject({ operation: 'create', changes: null });
  });

  it('writes nothing when nothing differs', async () => {
    const done = await unitOfWork.run(FORM_ACT, (unit) =>
      unit.update(Contract, world.cleaning, { durationMonths: 36 }),
    );
    expect(done).toEqual({});
    expect(await changes.ofRecord(EVERYTHING, 'contracts', world.cleaning.id)).toHaveLength(1);
  });

  it('refuses a stale version as a conflict, and leaves the newer record as it is', async () => {
    const stale = { ...world.cleaning };
    await unitOfWork.run(FORM_ACT, (unit) => unit.update(Contract, world.cleaning, { durationMonths: 48 }));
    const late = unitOfWork.run(FORM_ACT, (unit) => unit.update(Contract, stale, { durationMonths: 24 }));
    await expect(late).rejects.toMatchObject({ kind: 'conflict', code: 'stale-record' });
    const kept = await unitOfWork.run(FORM_ACT, (unit) =>
      unit.manager.findOneByOrFail(Contract, { id: stale.id }),
    );
    expect(kept).toMatchObject({ durationMonths: 48, version: 2 });
  });

  it('writes what was left for later at once: each change its version and its entry, a record twice', async () => {
    const { cleaning, roads } = world;
    await unitOfWork.run(FORM_ACT, (unit) => {
      unit.updateLater(Contract, cleaning, { durationMonths: 48 });
      unit.updateLater(Contract, roads, { subject: 'Enrobés « "{NULL}, \\ » ' });
      unit.updateLater(Contract, cleaning, { durationMonths: 24, subject: null });
      return Promise.resolve();
    });
    const { manager } = application.get(DataSource);
    const kept = await manager.findOneByOrFail(Contract, { id: cleaning.id });
    expect(kept).toMatchObject({ durationMonths: 24, subject: null, version: 3 });
    expect(await manager.findOneByOrFail(Contract, { id: roads.id })).toEqual(roads);
    const entries = await changes.ofRecord(EVERYTHING, 'contracts', cleaning.id);
    const said = entries.flatMap((entry) => entry.changes?.['durationMonths'] ?? []);
    expect(said).toEqual(expect.arrayContaining([36, 48, 48, 24]));
    expect(await changes.ofRecord(EVERYTHING, 'contracts', roads.id)).toHaveLength(2);
  });

  it('refuses all that was left for later when one of it is stale', async () => {
    const [stale, other] = [{ ...world.cleaning }, { ...world.roads }];
    await unitOfWork.run(FORM_ACT, (unit) => unit.update(Contract, world.cleaning, { durationMonths: 48 }));
    const late = unitOfWork.run(FORM_ACT, (unit) => {
      unit.updateLater(Contract, other, { durationMonths: 24 });
      unit.updateLater(Contract, stale, { durationMonths: 24 });
      return Promise.resolve();
    });
    await expect(late).rejects.toMatchObject({ kind: 'conflict', code: 'stale-record' });
    const { manager } = application.get(DataSource);
    expect(await manager.findOneByOrFail(Contract, { id: stale.id })).toEqual(world.cleaning);
    expect(await manager.findOneByOrFail(Contract, { id: other.id })).toEqual(world.roads);
    expect(await changes.ofRecord(EVERYTHING, 'contracts', other.id)).toHaveLength(1);
  });

  it('keeps all of an act or nothing of it', async () => {
    const failing = unitOfWork.run(FORM_ACT, async (unit) => {
      await unit.update(Contract, world.cleaning, { durationMonths: 12 });
      throw new Error('interrupted');
    });
    await expect(failing).rejects.toThrow('interrupted');
    expect(await changes.ofRecord(EVERYTHING, 'contracts', world.cleaning.id)).toHaveLength(1);
  });

  it('rehearses an act: the result comes back, nothing stays', async () => {
    const done = await unitOfWork.rehearse(FORM_ACT, (unit) =>
      unit.update(Contract, { ...world.cleaning }, { durationMonths: 12 }),
    );
    expect(done).toEqual({ durationMonths: [36, 12] });
    expect(await changes.ofRecord(EVERYTHING, 'contracts', world.cleaning.id)).toHaveLength(1);
  });

  it('shows no entry of a record outside the perimeter', async () => {
    expect(
      await changes.ofRecord(ofBuyers([world.departement.id]), 'contracts', world.playground.id),
    ).toEqual([]);
    expect(
      await changes.ofRecord(ofBuyers([world.commune.id]), 'contracts', world.playground.id),
    ).toHaveLength(1);
  });

  it('says once for a table and a buyer what an act creates by thousands, and finds it from each record', async () => {
    const { departement, commune } = world;
    const made = await unitOfWork.run({ ...FORM_ACT, ref: 'many' }, async (unit) => {
      const needs = [departement, departement, commune].map(({ id }) =>
        blankProcedure(unit.nextOfMany(), id),
      );
      await unit.createMany(Procedure, needs);
      return needs;
    });
    const { manager } = application.get(DataSource);
    const entries = await manager.find(ChangeEntry, { where: { actRef: 'many' }, order: { id: 'DESC' } });
    expect(entries.map(({ buyerId, recordType, operation }) => [buyerId, recordType, operation])).toEqual([
      [commune.id, 'procedures', 'create'],
      [departement.id, 'procedures', 'create'],
    ]);
    for (const { id } of made)
      expect(await changes.ofRecord(EVERYTHING, 'procedures', id)).toMatchObject([{ operation: 'create' }]);
    const last = made.at(-1)?.id ?? '';
    expect(await changes.ofRecord(ofBuyers([departement.id]), 'contracts', last)).toEqual([]);
    expect(await createdIn(manager, entries, 'procedures')).toEqual(made.map(({ id }) => id).reverse());
  });
});
