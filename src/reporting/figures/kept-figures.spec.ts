import { computeIndicators } from '../../../test/support/figures-of-rows';
import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { testApplication } from '../../../test/support/application';
import { givenBuyers } from '../../../test/support/contracts-world';
import { RandomActs } from '../../../test/support/random-acts';
import { EVERYTHING, ofBuyers, ofGrants, type Perimeter } from '../../shared/domain/perimeter';
import { publishableFigures } from '../domain/indicators/department-only';
import { type IndicatorFigure } from '../domain/indicators/figure';
import { IndicatorRowsService } from './indicator-rows.service';
import { IndicatorsService } from './indicators.service';
import { RowsContext } from './rows-context';

const YEARS = [2024, 2025, 2026];
const ACTS = 40;
const SEED = 20_261_126;

describe('figures kept while the register moves', () => {
  let application: INestApplicationContext;
  let acts: RandomActs;
  let perimeters: Record<string, Perimeter>;
  beforeAll(async () => {
    application = await testApplication();
    const { valmonde, commune } = await givenBuyers(application);
    acts = new RandomActs(application, [valmonde, commune], SEED);
    for (let count = 0; count < 12; count += 1) await acts.log();
    perimeters = {
      everything: EVERYTHING,
      'one buyer': ofBuyers([commune]),
      'one service': ofGrants([{ buyerId: valmonde, services: ['Routes'], territories: [] }]),
    };
  });
  afterAll(() => application.close());

  /** From whole rows of the register, line by line, nothing of it kept. */
  async function counted(perimeter: Perimeter): Promise<IndicatorFigure[][]> {
    const rows = await application.get(IndicatorRowsService).load(perimeter, YEARS);
    const context = application.get(RowsContext);
    const { fullTimeHours } = context;
    const isCovered = await context.coversDepartment(perimeter);
    return YEARS.map((year) =>
      publishableFigures(computeIndicators(rows, [], { year, fullTimeHours }), isCovered),
    );
  }

  async function number(sql: string): Promise<number> {
    const [row] = await application.get(DataSource).query<{ found: number | string | null }[]>(sql);
    return Number(row?.found ?? 0);
  }

  it('are those of a register read anew, after each of many acts, for each perimeter', async () => {
    const done = new Set<string>();
    for (let count = 0; count < ACTS; count += 1) {
      done.add(await acts.act());
      for (const [name, perimeter] of Object.entries(perimeters)) {
        const kept = await application.get(IndicatorsService).ofYears(perimeter, YEARS);
        expect([count, name, kept]).toEqual([count, name, await counted(perimeter)]);
      }
    }
    expect(done.size).toBeGreaterThan(8);
  });

  it('are those that plain SQL adds up', async () => {
    const [, figures = []] = await application.get(IndicatorsService).ofYears(EVERYTHING, YEARS);
    const found = (id: string, basis: string): number =>
      Number(
        figures.find((each) => each.id === id && each.basis === basis && each.line === undefined)?.value,
      );
    const notified = `FROM contracts c JOIN procedures p ON p.id = c."procedureId"
      WHERE p."contractKind" <> 'concession' AND c."notifiedOn" BETWEEN '2025-01-01' AND '2025-12-31'`;
    expect(found('I01', 'count')).toBe(await number(`SELECT COUNT(*) AS found ${notified}`));
    const amounts = `SELECT SUM(c."initialAmount") AS found ${notified} AND c."initialAmountDoubt" IS NULL`;
    expect(found('I01', 'value') * 100).toBeCloseTo(await number(amounts), 4);
    const hours = `SELECT SUM("countedHours") AS found FROM declarations
      WHERE state = 'validated' AND "periodTo" BETWEEN '2025-01-01' AND '2025-12-31'
      AND id NOT IN (SELECT "supersedesId" FROM declarations WHERE "supersedesId" IS NOT NULL AND state = 'validated')`;
    expect(found('I12', 'hours') * 100).toBeCloseTo(await number(hours), 4);
  });
});
