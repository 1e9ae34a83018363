import { computeIndicators } from '../support/figures-of-rows';
import { type IndicatorFigure } from '../../src/reporting/domain/indicators/figure';
import { totalOf } from '../../src/reporting/domain/indicators/quantity';
import { type TargetRow } from '../../src/reporting/domain/rows';
import { FULL_TIME, smallWorldRows } from './small-world';

const rows = smallWorldRows();

function aimed(target: Omit<TargetRow, 'year'>, others: readonly TargetRow[] = []): IndicatorFigure {
  const all = [...others, { ...target, year: 2027 }];
  const found = computeIndicators(rows, all, { year: 2027, fullTimeHours: FULL_TIME }).find(
    ({ id, basis, line }) =>
      id === target.indicatorId && basis === target.basis && (line ?? null) === target.line,
  );
  if (found === undefined) throw new Error(`No line ${target.indicatorId}`);
  return found;
}

const count = (indicatorId: string, value: string, line: string | null = null): Omit<TargetRow, 'year'> => ({
  indicatorId,
  basis: 'count',
  line,
  value,
});

describe('the state of a target', () => {
  // 6 reserved contracts: kept up to 6, close while 6 is at least three quarters of it (6 / 0.75 = 8), far from 9 on.
  it.each([
    ['5', 'kept', 1],
    ['6', 'kept', 0],
    ['7', 'close', -1],
    ['8', 'close', -2],
    ['9', 'far', -3],
  ])('of %s reserved contracts, 6 being notified, is %s', (value, status, gap) =>
    expect(aimed(count('I06', value))).toMatchObject({ status, gap, target: Number(value) }),
  );

  // 3 exceptions, at most so many: kept from 3 on, close while three quarters of 3 (2.25) are within it, far below.
  it.each([
    ['4', 'kept'],
    ['3', 'kept'],
    ['2.25', 'close'],
    ['2', 'far'],
    ['0', 'far'],
  ])('of at most %s exceptions, 3 being granted, is %s', (value, status) =>
    expect(aimed(count('I18', value, 'exception')).status).toBe(status),
  );

  // What a scheme wants few of, and what it wants many of; 2 without reason, 1 and 4 not stated, 5 with a condition, 10 in all.
  it.each([
    ['I18', 'without-reason', '3', 'kept'],
    ['I18', 'undetermined', '4', 'kept'],
    ['I18', 'exception:EXC-1', '3', 'kept'],
    ['I02', 'not-stated', '2', 'kept'],
    ['I10', 'not-stated', '5', 'kept'],
    ['I18', 'with-condition', '4', 'kept'],
    ['I18', 'with-condition', '100', 'far'],
    ['I18', null, '9', 'kept'],
    ['I18', null, '100', 'far'],
    ['I06', 'siae', '0', 'kept'],
    ['I06', 'siae', '9', 'far'],
    ['I01', 'frameworks', '9', 'far'],
  ])('of %s %s at %s is %s', (id, line, value, status) =>
    expect(aimed(count(id, value, line)).status).toBe(status),
  );

  it('cannot be said of a figure without base', () => {
    const figure = computeIndicators(
      { contracts: [], hours: [], balances: [] },
      [{ ...count('I02', '0.3'), year: 2027 }],
      { year: 2027, fullTimeHours: FULL_TIME },
    ).find(({ id, basis, line }) => id === 'I02' && basis === 'count' && line === undefined);
    expect(figure).toMatchObject({ target: '0.300000', gap: null, value: null });
    expect(figure?.status).toBeUndefined();
  });

  it('is not said of a figure without target', () => {
    const [figure] = computeIndicators(rows, [], { year: 2027, fullTimeHours: FULL_TIME });
    expect(figure).toMatchObject({ target: null, gap: null });
    expect(figure?.status).toBeUndefined();
  });
});

describe('a target', () => {
  const share = count('I02', '0.60');

  it.each<[string, TargetRow]>([
    ['another indicator', { ...share, indicatorId: 'I03', value: '0.1', year: 2027 }],
    ['another basis', { ...share, basis: 'value', value: '0.1', year: 2027 }],
    ['another year', { ...share, value: '0.1', year: 2026 }],
    ['a sub-line', { ...share, line: 'not-stated', value: '1', year: 2027 }],
  ])('of %s is not that of the line', (_, other) => expect(aimed(share, [other]).target).toBe('0.600000'));

  it('in points keeps four decimals: 30.7671 % less 33.3333 %', () => {
    // 3 814 000.50 / 12 396 346.17 = 0.307671; 0.307671 - 0.333333 = -0.025662, in points -2.5662
    const figure = aimed({ indicatorId: 'I03', basis: 'value', line: null, value: '0.333333' });
    expect(figure).toMatchObject({ gap: '-2.5662', status: 'close' });
    // a target with more decimals than a figure: 0.307671 - 0.30000049 = 0.00767051, 0.7671 points
    const finer = aimed({ indicatorId: 'I03', basis: 'value', line: null, value: '0.30000049' });
    expect(finer).toMatchObject({ target: '0.300000', gap: '0.7671' });
  });

  it('in euros and in hours keeps the cent and the hundredth', () => {
    expect(aimed({ indicatorId: 'I06', basis: 'value', line: 'prison', value: '15000.01' })).toMatchObject({
      target: '15000.01',
      gap: '-0.01',
      status: 'close',
    });
    expect(aimed({ indicatorId: 'I12', basis: 'hours', line: null, value: '1775.75' })).toMatchObject({
      gap: '0.00',
      status: 'kept',
    });
  });
});

describe('a sum', () => {
  it('beyond what whole numbers hold is refused rather than rounded', () => {
    const large = {
      counts: () => true,
      measure: { kind: 'sum', scale: 100, of: (row: number) => row },
    } as const;
    expect(totalOf([Number.MAX_SAFE_INTEGER - 1, 1], large).units).toBe(9_007_199_254_740_991);
    expect(() => totalOf([Number.MAX_SAFE_INTEGER, 1], large)).toThrow('exact integers');
  });
});
