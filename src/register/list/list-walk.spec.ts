import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { FORM_ACT } from '../../../test/support/register-world';
import { blankBuyer, blankContract, blankProcedure, Buyer, Contract, Procedure } from '../../contracts';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { CONTRACT_SORTS, NO_FILTER } from './contract-filters';
import { ContractListRepository, type ContractPage } from './contract-list.repository';

/**
 * Eight contracts on days that follow each other or are the same, at a year's end and at a change of hour. A day
 * that passes through an instant comes back as its eve east of Greenwich, and the next page begins too early.
 */
const DAYS = [
  ['2025-12-31', '2026-03-28'],
  ['2025-12-31', '2026-03-29'],
  ['2026-01-01', '2026-03-29'],
  ['2026-01-01', '2026-03-30'],
  ['2026-01-02', '2026-10-24'],
  ['2026-01-02', '2026-10-25'],
  ['2026-01-03', '2026-10-25'],
  [null, '2026-10-26'],
] as const;

describe('a walk through the list of contracts, page after page', () => {
  let application: INestApplicationContext;
  let list: ContractListRepository;
  beforeAll(async () => {
    application = await testApplication();
    list = application.get(ContractListRepository);
    await application.get(UnitOfWork).run(FORM_ACT, async (unit) => {
      const buyer = await unit.create(
        Buyer,
        blankBuyer(unit.nextId(), '22990001400015', 'Département de Valmonde'),
      );
      for (const [index, [launchedOn, notifiedOn]] of DAYS.entries()) {
        const need = { ...blankProcedure(unit.nextId(), buyer.id), launchedOn };
        await unit.create(Procedure, need);
        const numbered = { decpId: `2026-${index}`, subject: 'Entretien', notifiedOn };
        await unit.create(Contract, { ...blankContract(unit.nextId(), need), ...numbered });
      }
    });
  });
  afterAll(() => application.close());

  const walks = CONTRACT_SORTS.flatMap((sort) =>
    [true, false].flatMap((descending) => [1, 3].map((size) => ({ sort, descending, size }))),
  );
  it.each(walks)('by $sort, descending $descending, $size a page: each contract once', async (walk) => {
    const seen: string[] = [];
    let cursor: string | null = null;
    // More turns than pages: a walk that goes round in circles ends, and fails.
    for (let turn = 0; turn <= DAYS.length; turn += 1) {
      const place = { cursor, size: walk.size };
      const page: ContractPage = await list.page(EVERYTHING, NO_FILTER, walk, place);
      seen.push(...page.ids);
      cursor = page.next;
      if (cursor === null) break;
    }
    expect(seen).toHaveLength(DAYS.length);
    expect(new Set(seen).size).toBe(DAYS.length);
  });

  it('a day comes back as it was typed, read raw or as a record', async () => {
    const { manager } = application.get(DataSource);
    const typed = DAYS.map(([, day]) => day);
    const raw = await manager
      .createQueryBuilder(Contract, 'contract')
      .select('contract.notifiedOn', 'day')
      .orderBy('contract.decpId')
      .getRawMany<{ day: unknown }>();
    expect(raw.map(({ day }) => day)).toEqual(typed);
    const records = await manager.find(Contract, { order: { decpId: 'ASC' } });
    expect(records.map(({ notifiedOn }) => notifiedOn)).toEqual(typed);
  });
});
