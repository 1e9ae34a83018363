import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { givenBuyers } from '../../../test/support/contracts-world';
import { RandomActs } from '../../../test/support/random-acts';
import { EVERYTHING, ofGrants, type Perimeter } from '../../shared/domain/perimeter';
import { CONTRACT_SORTS, type ContractFilters, type ContractSort, NO_FILTER } from './contract-filters';
import { ContractListRepository } from './contract-list.repository';
import { ListedLinesRepository } from './listed-lines.repository';

const ACTS = 40;
const SEED = 11_2026;
const FILTERS: Readonly<Record<string, Partial<ContractFilters>>> = {
  none: {},
  search: { search: 'nettoyage' },
  year: { year: 2025 },
  service: { service: 'Routes' },
  'to decide': { decision: 'pending' },
  decided: { decision: 'made' },
  verdict: { verdicts: ['required', 'possible'] },
};

describe('a list kept while the register moves', () => {
  let application: INestApplicationContext;
  let acts: RandomActs;
  let perimeters: readonly Perimeter[];
  beforeAll(async () => {
    application = await testApplication();
    const { valmonde, commune } = await givenBuyers(application);
    acts = new RandomActs(application, [valmonde, commune], SEED);
    for (let count = 0; count < 12; count += 1) await acts.log();
    perimeters = [EVERYTHING, ofGrants([{ buyerId: valmonde, services: ['Routes'], territories: [] }])];
  });
  afterAll(() => application.close());

  /** Every page of the list, one after the other. */
  async function walked(
    perimeter: Perimeter,
    filters: ContractFilters,
    sort: ContractSort,
    descending: boolean,
  ): Promise<string[]> {
    const list = application.get(ContractListRepository);
    const ids: string[] = [];
    for (let cursor: string | null = null; ;) {
      const page = await list.page(perimeter, filters, { sort, descending }, { cursor, size: 3 });
      ids.push(...page.ids);
      if (page.next === null) return ids;
      cursor = page.next;
    }
  }

  it('has the contracts, the order, the totals and the choices of a register read anew', async () => {
    const list = application.get(ContractListRepository);
    const lines = application.get(ListedLinesRepository, { strict: false });
    for (let count = 0; count < ACTS; count += 1) {
      await acts.act();
      for (const perimeter of perimeters)
        for (const [at, [name, filter]] of Object.entries(FILTERS).entries()) {
          const filters = { ...NO_FILTER, ...filter };
          const sort = CONTRACT_SORTS[(at + count) % 2 === 0 ? at : 0] ?? 'recent';
          const found = await lines.lines(perimeter, filters, sort);
          const sorted = found.sort((a, b) =>
            a.key === b.key ? (a.id < b.id ? -1 : 1) : a.key < b.key ? -1 : 1,
          );
          const ids = sorted.map(({ id }) => id);
          expect([name, await walked(perimeter, filters, sort, false)]).toEqual([name, ids]);
          expect([name, await walked(perimeter, filters, sort, true)]).toEqual([name, [...ids].reverse()]);
          expect(await list.totals(perimeter, filters)).toEqual({
            count: ids.length,
            amount: found.reduce((sum, { amount }) => sum + amount, 0),
            hours: found.reduce((sum, { hours }) => sum + hours, 0),
          });
        }
    }
    const services = 'SELECT DISTINCT service FROM procedures p JOIN contracts c ON c."procedureId" = p.id';
    const rows = await application.get(DataSource).query<{ service: string | null }[]>(services);
    const known = rows.flatMap(({ service }) => service ?? []).sort();
    expect(await list.services(EVERYTHING)).toEqual(known);
  });
});
