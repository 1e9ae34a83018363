import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { testApplication } from '../../../test/support/application';
import { blankBuyer, Buyer, BuyersRepository } from '../../contracts';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { Kept } from './kept.service';
import { SYSTEM_ACT, type Unit } from './unit';
import { UnitOfWork } from './unit-of-work';

const MANY = 2_100;

describe('a large result that is kept', () => {
  let folder: string;
  let application: INestApplicationContext;
  let other: INestApplicationContext;
  let asked: (readonly string[] | 'all')[];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'mended-'));
    const database = { kind: 'sqlite', path: join(folder, 'registre.sqlite') } as const;
    application = await testApplication(database);
    other = await testApplication(database);
    asked = [];
  });
  afterEach(async () => {
    await application.close();
    await other.close();
    rmSync(folder, { recursive: true });
  });

  const count = async (): Promise<number> =>
    (await application.get(BuyersRepository).list(EVERYTHING)).length;
  const read = (): Promise<number> =>
    application.get(Kept).mended('buyers', [], {
      anew: () => {
        asked.push('all');
        return count();
      },
      mended: (_, moved) => {
        asked.push([...moved].sort());
        return count();
      },
      rowsOf: () => 1,
    });
  const create = async (unit: Unit, times = 1): Promise<string[]> => {
    const ids = Array.from({ length: times }, () => unit.nextId());
    const siretOf = (index: number): string =>
      `2299000${String(Date.now() % 1000)}${String(index).padStart(4, '0')}`;
    await unit.createMany(
      Buyer,
      ids.map((id, index) => ({ ...blankBuyer('', siretOf(index), 'Valmonde'), id })),
    );
    return ids;
  };
  const act = (instance: INestApplicationContext, times?: number): Promise<string[]> =>
    instance.get(UnitOfWork).run(SYSTEM_ACT, (unit) => create(unit, times));

  it('is told the records that moved, by this process and by another', async () => {
    await read();
    const [mine, theirs] = [await act(application), await act(other)];
    expect(await read()).toBe(2);
    expect(asked).toEqual(['all', [...mine, ...theirs].sort()]);
    await read();
    expect(asked).toHaveLength(2);
  });

  it('is told those of a work done apart, though another act came between', async () => {
    await read();
    const unitOfWork = application.get(UnitOfWork);
    let between: string[] = [];
    const apart = await unitOfWork.runApart(
      SYSTEM_ACT,
      async (unit) => {
        between = await act(other);
        await read();
        return create(unit);
      },
      () => false,
    );
    await read();
    expect(asked).toEqual(['all', between, apart]);
  });

  it('stands as it is after an act that changed no record', async () => {
    await read();
    await application.get(UnitOfWork).run({ ...SYSTEM_ACT, kind: 'command' }, () => Promise.resolve());
    await read();
    expect(asked).toEqual(['all']);
  });

  it('is made anew after an act that changed thousands', async () => {
    await read();
    await act(other, MANY);
    expect(await read()).toBe(MANY);
    expect(asked).toEqual(['all', 'all']);
  });
});
