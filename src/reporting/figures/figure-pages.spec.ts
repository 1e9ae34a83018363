import { rowsBehind, type RowsBehind } from '../../../test/support/figures-of-rows';
import { type INestApplicationContext } from '@nestjs/common';
import { testApplication } from '../../../test/support/application';
import { givenBuyers } from '../../../test/support/contracts-world';
import { RandomActs } from '../../../test/support/random-acts';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { hoursByMonth } from '../domain/indicators/hours-by-month';
import { definitionsFor, rowsOfYear } from '../../../test/support/rows-of-year';
import { IndicatorDetailService } from './indicator-detail.service';
import { IndicatorRowsService } from './indicator-rows.service';

const YEAR = 2025;
const ACTS = 100;
const PAGE = 2;

describe('the pages of the rows behind a figure', () => {
  let application: INestApplicationContext;
  beforeAll(async () => {
    application = await testApplication();
    const { valmonde, commune } = await givenBuyers(application);
    const acts = new RandomActs(application, [valmonde, commune], 7);
    for (let count = 0; count < 12; count += 1) await acts.log();
    for (let count = 0; count < ACTS; count += 1) await acts.act();
  });
  afterAll(() => application.close());

  /** As a page may show them. */
  function shown(behind: RowsBehind | null): readonly object[] {
    if (behind === null) return [];
    return behind.population === 'hours' ? hoursByMonth(behind.rows) : behind.rows;
  }

  /** In one order, for two ways of reading. */
  const sorted = (rows: readonly object[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

  it('one after the other give every row of the register that the figure counts, once', async () => {
    const rows = await application.get(IndicatorRowsService).load(EVERYTHING, [YEAR]);
    const yearRows = rowsOfYear(rows, { year: YEAR });
    const populations = new Set<string>();
    for (const { id, basis, line, population } of definitionsFor(yearRows)) {
      const pages: object[] = [];
      for (let from = 0; ; from += PAGE) {
        const opened = await application
          .get(IndicatorDetailService)
          .open(EVERYTHING, { id, basis, line, year: YEAR, minAmount: null, part: 'numerator' }, () => ({
            from,
            size: PAGE,
          }));
        if (opened?.figure.masked !== undefined) break;
        pages.push(...(opened?.detail.rows ?? []));
        expect(opened?.detail.rows.length ?? 0).toBeLessThanOrEqual(PAGE);
        if (from + PAGE < (opened?.count ?? 0)) continue;
        expect(opened?.count).toBe(pages.length);
        const whole = shown(rowsBehind({ id, basis, line }, yearRows));
        expect([id, line, sorted(pages)]).toEqual([id, line, sorted(whole)]);
        if (pages.length > PAGE) populations.add(population);
        break;
      }
    }
    expect(populations.size).toBe(3);
  });
});
