import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { testApplication } from '../../../test/support/application';
import { givenBuyers } from '../../../test/support/contracts-world';
import { SessionsService } from '../../auth';
import { blankBuyer, Buyer, BuyersRepository, BuyersService } from '../../contracts';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { Kept } from './kept.service';
import { SYSTEM_ACT } from './unit';
import { UnitOfWork } from './unit-of-work';

/** An act of another process. */
async function givenBuyer(instance: INestApplicationContext, siret: string): Promise<void> {
  const name = 'Commune de Sainte-Ombre';
  await instance
    .get(BuyersService)
    .add(SYSTEM_ACT, { siret, name, kind: 'local-authority', contractingAuthority: null, parentId: null });
}

describe('what is kept until the register moves', () => {
  let folder: string;
  let application: INestApplicationContext;
  let other: INestApplicationContext;
  let worked: number;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kept-'));
    const database = { kind: 'sqlite', path: join(folder, 'registre.sqlite') } as const;
    application = await testApplication(database);
    other = await testApplication(database);
    worked = 0;
  });
  afterEach(async () => {
    await application.close();
    await other.close();
    rmSync(folder, { recursive: true });
  });

  const buyers = (instance = application, key: readonly unknown[] = [EVERYTHING]): Promise<number> =>
    instance.get(Kept).of('buyers', key, async () => {
      worked += 1;
      return (await instance.get(BuyersRepository).list(EVERYTHING)).length;
    });
  const newBuyer = { ...blankBuyer('', '22990001400015', 'Département de Valmonde') };

  it('is worked out once, also for those who ask at the same time', async () => {
    expect(await Promise.all([buyers(), buyers(), buyers()])).toEqual([0, 0, 0]);
    expect(await buyers()).toBe(0);
    expect(worked).toBe(1);
    await buyers(application, ['another perimeter']);
    expect(worked).toBe(2);
  });

  it('is worked out anew after an act, whichever process did it', async () => {
    expect([await buyers(), await buyers(other)]).toEqual([0, 0]);
    await givenBuyers(application);
    expect([await buyers(), await buyers(other)]).toEqual([2, 2]);
  });

  it('is worked out anew after a work done apart, though another act came between', async () => {
    expect(await buyers(other)).toBe(0);
    const apart = application.get(UnitOfWork).runApart(
      SYSTEM_ACT,
      async (unit) => {
        await unit.create(Buyer, { ...newBuyer, id: unit.nextId() });
        await givenBuyer(other, '21990001500013');
        expect(await buyers(other)).toBe(1);
      },
      () => false,
    );
    await apart;
    expect([await buyers(), await buyers(other)]).toEqual([2, 2]);
  });

  it('still holds after a rehearsal, a refused act and a session', async () => {
    await buyers();
    const unitOfWork = application.get(UnitOfWork);
    await unitOfWork.rehearse(SYSTEM_ACT, (unit) => unit.create(Buyer, { ...newBuyer, id: unit.nextId() }));
    const refused = unitOfWork.run(SYSTEM_ACT, async (unit) => {
      await unit.create(Buyer, { ...newBuyer, id: unit.nextId() });
      throw new Error('refused');
    });
    await expect(refused).rejects.toThrow('refused');
    await application.get(SessionsService).close('nobody');
    expect(await buyers()).toBe(0);
    expect(worked).toBe(1);
  });

  it('is not kept when it fails', async () => {
    const failing = application.get(Kept).of('buyers', [EVERYTHING], () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await buyers()).toBe(0);
  });
});
