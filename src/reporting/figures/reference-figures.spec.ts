import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type INestApplicationContext } from '@nestjs/common';
import { testApplication } from '../../../test/support/application';
import { FORM_ACT } from '../../../test/support/register-world';
import { ImportsService } from '../../imports';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { type IndicatorFigure } from '../domain/indicators/figure';
import { IndicatorsService } from './indicators.service';

const folder = join(__dirname, '..', '..', '..', '..', 'shared', 'data', 'real', 'decp-2022-json');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('dematis')) : [];
if (files.length === 0)
  process.stderr.write('Reference figures skipped: the published files are not there.\n');

(files.length === 0 ? describe.skip : describe)('the five published files of July 2024', () => {
  let application: INestApplicationContext;
  const imported = (names: readonly string[]): Promise<{ created: number; updated: number }> =>
    names.reduce(
      async (before, name) => {
        const total = await before;
        const { rows } = await application.get(ImportsService).importFile(join(folder, name), {
          perimeter: EVERYTHING,
          act: FORM_ACT,
          sheet: null,
          mapping: null,
          buyerSiret: null,
          dryRun: false,
        });
        return { created: total.created + rows.created, updated: total.updated + rows.updated };
      },
      Promise.resolve({ created: 0, updated: 0 }),
    );
  const figure = async (
    minAmount: number | null,
    id: string,
    basis: string,
  ): Promise<IndicatorFigure | undefined> => {
    const figures = await application.get(IndicatorsService).ofYear(EVERYTHING, 2024, minAmount);
    return figures.find((each) => each.id === id && each.basis === basis && each.line === undefined);
  };
  beforeAll(async () => {
    application = await testApplication();
    expect(await imported(files)).toEqual({ created: 497, updated: 1 });
  });
  afterAll(() => application.close());

  it('give 397 contracts notified in 2024 for 97 840 502 €', async () => {
    expect(await figure(null, 'I01', 'count')).toMatchObject({
      numerator: 397,
      value: 397,
      denominator: null,
    });
    expect(await figure(null, 'I01', 'value')).toMatchObject({ value: '97840502.00' });
  });

  it('give 39 contracts with a social consideration, 15 045 915 € of them', async () => {
    expect(await figure(null, 'I02', 'count')).toMatchObject({ numerator: 39, denominator: 397 });
    expect(await figure(null, 'I02', 'value')).toMatchObject({
      numerator: '15045915.00',
      denominator: '97840502.00',
    });
  });

  it('give, from 40 000 €, 276 contracts, 31 of them social for 14 857 810 €', async () => {
    expect(await figure(4_000_000, 'I01', 'count')).toMatchObject({ value: 276 });
    expect(await figure(4_000_000, 'I02', 'count')).toMatchObject({ numerator: 31 });
    expect(await figure(4_000_000, 'I02', 'value')).toMatchObject({
      numerator: '14857810.00',
      denominator: '95580815.00',
    });
  });

  it('give, all years together, 496 contracts, 56 of them social for 28 102 628 €', async () => {
    const years = Array.from({ length: 30 }, (_, index) => 2000 + index);
    const all = (await application.get(IndicatorsService).ofYears(EVERYTHING, years)).flat();
    const sum = (id: string, basis: string, part: 'numerator' | 'value'): number =>
      all
        .filter((each) => each.id === id && each.basis === basis && each.line === undefined)
        .reduce((total, each) => total + Number(each[part] ?? 0), 0);
    expect(sum('I01', 'count', 'value')).toBe(496);
    // The two contracts of 1 € are set aside: they count in number, their amounts are not summed.
    expect(sum('I01', 'value', 'value')).toBe(231_978_219 - 2);
    expect(sum('I02', 'count', 'numerator')).toBe(56);
    expect(sum('I02', 'value', 'numerator')).toBe(28_102_628);
  });

  it('change nothing when they come again, in another order', async () => {
    expect(await imported([...files].reverse())).toEqual({ created: 0, updated: 0 });
  });
});
