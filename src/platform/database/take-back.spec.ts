import { type INestApplicationContext } from '@nestjs/common';
import { testApplication } from '../../../test/support/application';
import { FORM_ACT } from '../../../test/support/register-world';
import { blankBuyer, blankProcedure, Buyer, Procedure } from '../../contracts';
import { ChangeEntry } from './change-entry.entity';
import { createdIn, putBack, removeAll, unused } from './take-back';
import { UnitOfWork } from './unit-of-work';

describe('taking an act back', () => {
  let application: INestApplicationContext;
  let unitOfWork: UnitOfWork;
  beforeEach(async () => {
    application = await testApplication();
    unitOfWork = application.get(UnitOfWork);
  });
  afterEach(() => application.close());

  const id = (number: number): string => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const buyers = (count: number): Buyer[] =>
    Array.from({ length: count }, (_, at) => blankBuyer(id(at), String(10_000_000_000_000 + at), `N° ${at}`));

  it('removes set by set, and others have their turn between two', async () => {
    const all = buyers(1_600);
    await unitOfWork.run(FORM_ACT, (unit) => unit.createMany(Buyer, all));
    let turns = 0;
    const others = setInterval(() => (turns += 1), 0);
    const [left, entries] = await unitOfWork.run(FORM_ACT, async (unit) => {
      const made = await unit.manager.find(ChangeEntry, { order: { id: 'DESC' } });
      await removeAll(unit, Buyer, await createdIn(unit.manager, made, 'buyers'));
      const where = { operation: 'remove' as const };
      return [await unit.manager.count(Buyer), await unit.manager.countBy(ChangeEntry, where)];
    });
    clearInterval(others);
    expect([left, entries]).toEqual([0, 1_600]);
    expect(turns).toBeGreaterThan(1);
  });

  it('puts a record that an act changed twice back to what it was before', async () => {
    const [buyer] = buyers(1);
    if (!buyer) throw new Error('A buyer is made.');
    await unitOfWork.run(FORM_ACT, (unit) => unit.create(Buyer, { ...buyer }));
    const act = { ...FORM_ACT, ref: 'changed twice' };
    const name = await unitOfWork.run(act, async (unit) => {
      await unit.update(Buyer, buyer, { name: 'Une fois' });
      await unit.update(Buyer, buyer, { name: 'Deux fois' });
      const entries = await unit.manager.find(ChangeEntry, {
        where: { actRef: 'changed twice' },
        order: { id: 'DESC' },
      });
      await putBack(unit, entries, { buyers: Buyer });
      return (await unit.manager.findOneByOrFail(Buyer, { id: buyer.id })).name;
    });
    expect(name).toBe('N° 0');
  });

  it('knows by the schema which records are used by others', async () => {
    const [used, free] = buyers(2);
    const found = await unitOfWork.run(FORM_ACT, async (unit) => {
      await unit.createMany(Buyer, buyers(2));
      await unit.create(Procedure, blankProcedure(unit.nextId(), used?.id ?? ''));
      return unused(unit.manager, Buyer, [used?.id ?? '', free?.id ?? '']);
    });
    expect(found).toEqual([free?.id]);
  });
});
