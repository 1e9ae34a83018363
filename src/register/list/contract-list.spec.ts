import { type INestApplicationContext } from '@nestjs/common';
import { testApplication } from '../../../test/support/application';
import { registerWorld, type RegisterWorld } from '../../../test/support/register-world';
import { Assessor } from '../../eligibility';
import { EVERYTHING, ofBuyers } from '../../shared/domain/perimeter';
import { type ContractFilters, NO_FILTER } from './contract-filters';
import { ContractListRepository } from './contract-list.repository';

describe('the list of contracts', () => {
  let application: INestApplicationContext;
  let world: RegisterWorld;
  let list: ContractListRepository;
  beforeAll(async () => {
    application = await testApplication();
    world = await registerWorld(application);
    await application.get(Assessor).assessAll(EVERYTHING);
    list = application.get(ContractListRepository);
  });
  afterAll(() => application.close());

  const idsOf = async (filters: Partial<ContractFilters>): Promise<readonly string[]> => {
    const page = await list.page(
      EVERYTHING,
      { ...NO_FILTER, ...filters },
      { sort: 'number', descending: false },
      { cursor: null, size: 50 },
    );
    return page.ids;
  };

  it('finds words whatever their case and accents', async () => {
    expect(await idsOf({ search: 'COLLEGES nettoyage' })).toEqual([world.cleaning.id]);
    expect(await idsOf({ search: 'école' })).toEqual([world.playground.id]);
    expect(await idsOf({ search: 'piscine' })).toEqual([]);
  });

  it('pages by the last key seen, without a gap or a repeat', async () => {
    const order = { sort: 'number', descending: false } as const;
    const first = await list.page(EVERYTHING, NO_FILTER, order, { cursor: null, size: 2 });
    const second = await list.page(EVERYTHING, NO_FILTER, order, { cursor: first.next, size: 2 });
    expect([...first.ids, ...second.ids]).toEqual([world.playground.id, world.roads.id, world.cleaning.id]);
    expect(second.next).toBeNull();
  });

  it('pages in both directions on every sort key', async () => {
    for (const sort of ['recent', 'number', 'subject', 'need', 'amount', 'launch', 'notification'] as const) {
      for (const descending of [true, false]) {
        const seen: string[] = [];
        for (let cursor: string | null = null, turn = 0; turn < 4; turn += 1) {
          const page: { ids: readonly string[]; next: string | null } = await list.page(
            EVERYTHING,
            NO_FILTER,
            { sort, descending },
            { cursor, size: 1 },
          );
          seen.push(...page.ids);
          cursor = page.next;
          if (cursor === null) break;
        }
        expect(new Set(seen).size).toBe(3);
        expect(seen).toHaveLength(3);
      }
    }
  });

  it('filters by year, service, family and verdict', async () => {
    expect(await idsOf({ service: 'Routes' })).toEqual([world.roads.id]);
    expect(await idsOf({ cpvFamily: '90' })).toEqual([world.cleaning.id]);
    expect(await idsOf({ year: 2026 })).toHaveLength(3);
    expect(await idsOf({ year: 2025 })).toEqual([]);
    expect(await idsOf({ verdicts: ['required'] })).toEqual([world.cleaning.id]);
    expect(await idsOf({ decision: 'pending' })).toEqual([world.cleaning.id]);
  });

  it('counts and sums what it shows', async () => {
    expect(await list.totals(EVERYTHING, NO_FILTER)).toMatchObject({
      count: 3,
      amount: 41_200_000 + 315_000_000 + 2_600_000,
    });
  });

  it('shows a buyer nothing of another: no row, no count, no service, no year', async () => {
    const perimeter = ofBuyers([world.commune.id]);
    const page = await list.page(
      perimeter,
      NO_FILTER,
      { sort: 'recent', descending: true },
      { cursor: null, size: 50 },
    );
    expect(page.ids).toEqual([world.playground.id]);
    expect(await list.totals(perimeter, NO_FILTER)).toMatchObject({ count: 1, amount: 2_600_000 });
    expect(await list.services(perimeter)).toEqual(['Écoles']);
    expect(await list.totals(ofBuyers([]), NO_FILTER)).toMatchObject({ count: 0, amount: 0 });
  });

  it('refuses a cursor that is none', async () => {
    const wrong = list.page(
      EVERYTHING,
      NO_FILTER,
      { sort: 'recent', descending: true },
      { cursor: 'xxx', size: 5 },
    );
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-cursor' });
  });
});
