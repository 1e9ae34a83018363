import { computeIndicators } from '../support/figures-of-rows';
import { type IndicatorFigure } from '../../src/reporting/domain/indicators/figure';
import { FULL_TIME, type Line, sheet, smallWorldRows, smallWorldTargets } from './small-world';

const rows = smallWorldRows();
const targets = smallWorldTargets();
const figuresOf = (year: number, over: { minAmount?: number; buyerId?: string } = {}): IndicatorFigure[] =>
  computeIndicators(rows, targets, { year, fullTimeHours: FULL_TIME, ...over });

const isTargetLine = ({ id, line }: IndicatorFigure): boolean => id === 'I21' && line !== undefined;
const text = (quantity: number | string | null): string => (quantity === null ? '' : String(quantity));

/** A figure as the sheet writes it: address, numerator, denominator, value. */
function written({ id, basis, line, numerator, denominator, value, masked }: IndicatorFigure): string {
  const shown = masked === 'below-threshold' ? '< 5' : masked === undefined ? text(value) : 'n. p.';
  return [id, basis, line ?? '', text(numerator), text(denominator), shown].join(' ; ');
}

const COLUMNS = ['indicateur', 'base', 'ligne', 'numérateur', 'dénominateur', 'valeur'];
const expected = (line: Line): string => COLUMNS.map((column) => line[column] ?? '').join(' ; ');

describe.each([2025, 2026, 2027])('the figures of %i', (year) => {
  it('are those worked out by hand, all of them and none besides', () => {
    const byHand = sheet('expected-figures').filter((line) => line['année'] === String(year));
    const computed = figuresOf(year).filter((figure) => !isTargetLine(figure));
    expect(computed.map(written).sort()).toEqual(byHand.map(expected).sort());
  });

  it('come in the order of their ids and bear their year', () => {
    const ids = figuresOf(year).map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(new Set(figuresOf(year).map((figure) => figure.year))).toEqual(new Set([year]));
  });

  it('are shares between none and all; only hours done may pass hours due', () => {
    const rates = figuresOf(year).filter(
      ({ unit, value, id }) => unit === 'rate' && value !== null && id !== 'I13',
    );
    expect(rates.length).toBeGreaterThan(10);
    for (const { id, line, value } of rates)
      expect({ id, line, isShare: Number(value) >= 0 && Number(value) <= 1 }).toEqual({
        id,
        line,
        isShare: true,
      });
  });
});

describe('targets', () => {
  const byHand = sheet('targets');

  it.each([2026, 2027])('of %i have their gap and their state, by hand', (year) => {
    const aimed = figuresOf(year).filter(isTargetLine);
    const wanted = byHand.filter((line) => line['année'] === String(year));
    expect(aimed.map(({ line, basis, gap, status }) => `${line} ${basis} ${gap} ${status}`).sort()).toEqual(
      wanted
        .map(({ indicateur, base, ligne, écart, état }) => {
          const line = ligne === '' ? indicateur : `${indicateur}:${ligne}`;
          return `${line} ${base} ${écart} ${état}`;
        })
        .sort(),
    );
  });

  it('stand on the line that they aim at, with the same words', () => {
    const [aimed] = figuresOf(2027).filter(({ id, line }) => id === 'I21' && line === 'I06');
    expect(aimed).toMatchObject({ label: 'Objectif et écart : Marchés réservés', target: 10, value: 6 });
    const main = figuresOf(2027).find(({ id, basis, line }) => id === 'I06' && basis === 'count' && !line);
    expect(main).toMatchObject({ target: 10, gap: -4, status: 'far' });
  });

  it('are summed up in one line: 5 of 11 kept', () => {
    expect(figuresOf(2027).find(({ id, line }) => id === 'I21' && line === undefined)).toMatchObject({
      label: 'Objectifs tenus',
      unit: 'rate',
      numerator: 5,
      denominator: 11,
      target: null,
      gap: null,
    });
  });

  it('are written in the unit of what they aim at', () => {
    const target = (line: string): unknown =>
      figuresOf(2027).find((figure) => figure.id === 'I21' && figure.line === line)?.target;
    expect(['I12', 'I13', 'I14', 'I15'].map(target)).toEqual(['2000.00', '0.700000', '1.50', 18]);
  });
});

describe('a threshold on the initial amount', () => {
  const value = (minAmount: number, id: string, basis: string, line?: string): unknown =>
    figuresOf(2027, { minAmount }).find((one) => one.id === id && one.basis === basis && one.line === line)
      ?.numerator;

  // Below 40 000: 27-04, 27-11, 27-12, 27-14, 27-23; without a usable amount: 27-07, 27-21. 25 - 7 = 18. 27-13 is at 40 000.
  it('of 40 000 € keeps the contract of exactly 40 000 €', () => {
    expect(value(40_000_00, 'I01', 'count')).toBe(18);
    expect(value(40_000_00, 'I01', 'value')).toBe('12295000.50');
    expect(value(40_000_00, 'I02', 'count')).toBe(13);
    expect(value(40_000_01, 'I01', 'count')).toBe(17);
  });

  // Further below 90 000: 27-13, 27-22, 27-09, 27-16, 27-08. 18 - 5 = 13. 27-05 is at 90 000.
  it('of 90 000 € keeps the contract of exactly 90 000 €', () => {
    expect(value(90_000_00, 'I01', 'count')).toBe(13);
    expect(value(90_000_00, 'I01', 'value')).toBe('12000000.50');
    expect(value(90_000_00, 'I02', 'count')).toBe(9);
    expect(value(90_000_01, 'I01', 'count')).toBe(12);
  });

  it('of zero leaves out what has no usable amount: 27-07 and 27-21', () =>
    expect(value(0, 'I01', 'count')).toBe(23));

  it('concerns contracts only: hours come from contracts of several years', () => {
    expect(value(90_000_00, 'I12', 'hours')).toBe('1775.75');
    expect(value(90_000_00, 'I12', 'hours', 'stock-due')).toBe('2596.00');
  });
});

describe('the figures of one buyer', () => {
  const line = (buyerId: string, id: string, basis: string): unknown => {
    const found = figuresOf(2027, { buyerId }).find(
      (one) => one.id === id && one.basis === basis && one.line === undefined,
    );
    return [found?.numerator, found?.denominator, found?.value];
  };

  // 60 000 + 20 000 + 45 000 + 12 345.67 = 137 345.67; social: PSA-3 and PSA-4; environment: PSA-4 and PSA-5.
  it('are those of its contracts: four of the commune', () => {
    expect(line('C', 'I01', 'count')).toEqual([4, null, 4]);
    expect(line('C', 'I01', 'value')).toEqual(['137345.67', null, '137345.67']);
    expect(line('C', 'I02', 'count')).toEqual([2, 4, '0.500000']);
    expect(line('C', 'I10', 'count')).toEqual([2, 4, '0.500000']);
  });

  it('of hours and balances too: the commune has none, so its completion is unknown, not zero', () => {
    expect(line('C', 'I12', 'hours')).toEqual(['0.00', null, '0.00']);
    expect(line('C', 'I13', 'hours')).toEqual([null, null, null]);
    expect(line('D', 'I13', 'hours')).toEqual(['1925.75', '2596.00', '0.741814']);
  });

  it('of all buyers add up to the whole: 21 and 4 contracts', () => {
    expect(line('D', 'I01', 'count')).toEqual([21, null, 21]);
    expect(line('D', 'I01', 'value')).toEqual(['12259000.50', null, '12259000.50']);
    expect(line('D', 'I02', 'count')).toEqual([16, 21, '0.761905']);
  });
});
