import { computeIndicators } from '../support/figures-of-rows';
import { publishableFigures } from '../../src/reporting/domain/indicators/department-only';
import { type IndicatorFigure } from '../../src/reporting/domain/indicators/figure';
import { maskedCells } from '../../src/reporting/domain/indicators/small-cells';
import { type HoursRow } from '../../src/reporting/domain/rows';
import { FULL_TIME, smallWorldRows, smallWorldTargets } from './small-world';
import { work } from './variants';

/** One validated hour of one person in 2027, on the cleaning of the collèges. */
const hour = (participant: string | null, over: Partial<HoursRow> = {}): HoursRow => ({
  ...work('', 1_00),
  contractId: '27-03',
  buyerId: 'D',
  participant,
  ...over,
});

/** A person each, of one group. */
const people = (count: number, name: string, over: Partial<HoursRow> = {}): HoursRow[] =>
  Array.from({ length: count }, (_, index) => hour(`${name}${index}`, over));

const figuresOf = (hours: readonly HoursRow[], year = 2027): IndicatorFigure[] =>
  computeIndicators({ contracts: [], hours, balances: [] }, [], { year, fullTimeHours: FULL_TIME });

const person = (figures: readonly IndicatorFigure[], line?: string): IndicatorFigure | undefined =>
  figures.find(({ id, basis, line: name }) => id === 'I15' && basis === 'persons' && name === line);

const shown = (figure: IndicatorFigure | undefined): unknown => figure?.masked ?? figure?.numerator;

const AGES = ['under-26', '26-to-49', '50-and-over'];
const bandsOf = (hours: readonly HoursRow[], year?: number): unknown[] => {
  const figures = figuresOf(hours, year);
  return AGES.map((band) => shown(person(figures, band)));
};

describe('the age band of a person', () => {
  // Five people of the age asked, five in each of the two other bands: nothing has to be hidden.
  const others = [
    ...people(5, 'young', { birthYear: 2007 }),
    ...people(5, 'middle', { birthYear: 1987 }),
    ...people(5, 'old', { birthYear: 1967 }),
  ];

  it.each([
    ['15 years', 2012, [10, 5, 5]],
    ['25 years', 2002, [10, 5, 5]],
    ['26 years', 2001, [5, 10, 5]],
    ['27 years', 2000, [5, 10, 5]],
    ['49 years', 1978, [5, 10, 5]],
    ['50 years', 1977, [5, 5, 10]],
    ['51 years', 1976, [5, 5, 10]],
    ['90 years', 1937, [5, 5, 10]],
  ])('of %s, born in %i', (_, birthYear, bands) =>
    expect(bandsOf([...others, ...people(5, 'asked', { birthYear })])).toEqual(bands),
  );

  it('is that of the year of the hours: 25 in 2026, 26 in 2027', () => {
    const turning = people(5, 'turning', { birthYear: 2001 });
    const in2026 = turning.map((row) => ({ ...row, period: '2026-12' }));
    const before = others.map((row) => ({ ...row, period: '2026-01' }));
    expect(bandsOf([...before, ...in2026], 2026)).toEqual([10, 5, 5]);
    expect(bandsOf([...others, ...turning])).toEqual([5, 10, 5]);
  });

  it('is none when the year of birth comes after the hours: somebody typed it wrongly', () =>
    expect(bandsOf([...others, ...people(5, 'asked', { birthYear: 2028 })])).toEqual([5, 5, 5]));

  it('is none without a birth year: those five are in no band', () =>
    expect(bandsOf([...others, ...people(5, 'asked', { birthYear: null })])).toEqual([5, 5, 5]));
});

describe('a person', () => {
  it('counts once, whatever the months, contracts and employers', () => {
    const five = people(5, 'a');
    const again = five.map((row) => ({ ...row, contractId: '27-04', period: '2027-11', modality: 'RQ' }));
    expect(person(figuresOf([...five, ...again]))).toMatchObject({
      value: 5,
      numerator: 5,
      denominator: null,
    });
  });

  it('is not counted for hours that name nobody, which still count as hours', () => {
    const figures = figuresOf([...people(5, 'a'), hour(null, { sex: null, birthYear: null })]);
    expect(person(figures)?.value).toBe(5);
    expect(figures.find(({ id, line }) => id === 'I12' && line === undefined)?.value).toBe('6.00');
  });

  it.each<[HoursRow['state'], number]>([
    ['validated', 10],
    ['submitted', 5],
    ['draft', 5],
    ['rejected', 5],
  ])('of a declaration that is %s: %i people in all', (state, count) =>
    expect(person(figuresOf([...people(5, 'a'), ...people(5, 'b', { state })]))?.value).toBe(count),
  );

  it.each([
    ['rsa', ['B_RSA']],
    ['rsa', ['RSA']],
    ['rsa', ['B_QPV', 'B_RSA']],
    ['disabled', ['B_TH']],
    ['disabled', ['TH']],
    ['qpv', ['B_QPV']],
    ['qpv', ['QPV']],
  ])('is among %s by the codes %j', (line, statuses) => {
    const figures = figuresOf([...people(6, 'a', { statuses }), ...people(7, 'b', { statuses: ['B_DELD'] })]);
    expect(person(figures, line)).toMatchObject({ numerator: 6, denominator: 13, value: '0.461538' });
  });
});

describe('a group of fewer than five people', () => {
  it.each<[string, number[], number, boolean[]]>([
    ['women and men, five each', [5, 5], 10, [false, false]],
    ['four women among ten: the six men would give them away', [4, 6], 10, [true, true]],
    ['four and three: both', [4, 3], 7, [true, true]],
    ['no woman among six: the six men would say so', [0, 6], 6, [true, true]],
    ['one small band of three: the smallest other goes with it', [4, 7, 6], 17, [true, false, true]],
    ['one small band, the others alike: the first of them', [4, 6, 6], 16, [true, true, false]],
    ['one small band at the end', [9, 8, 2], 19, [false, true, true]],
    ['two small bands: the third may be read', [3, 9, 2], 14, [true, false, true]],
    ['nobody of unknown age: nothing to hide', [5, 5, 5], 15, [false, false, false]],
    ['two of unknown age: with the smallest band', [5, 6, 7], 20, [true, false, false]],
    ['five of unknown age: nothing to hide', [5, 6, 7], 23, [false, false, false]],
    ['a status of four among twenty', [4], 20, [true]],
    ['a status of five among twenty', [5], 20, [false]],
    ['a status of sixteen among twenty: four have it not', [16], 20, [true]],
    ['a status of fifteen among twenty: five have it not', [15], 20, [false]],
    ['a status of all twenty: nobody has it not, which tells of everyone', [20], 20, [true]],
    ['a status of nobody', [0], 20, [true]],
    ['nobody at all', [0, 0, 0], 0, [false, false, false]],
  ])('%s', (_, counts, total, masked) => expect(maskedCells(counts, total)).toEqual(masked));

  it('is written "< 5" below five; the one hidden with it is not published', () => {
    const figures = figuresOf([...people(4, 'w'), ...people(6, 'm', { sex: 'M' })]);
    expect(person(figures, 'women')).toMatchObject({
      masked: 'below-threshold',
      numerator: null,
      value: null,
      denominator: 10,
    });
    expect(person(figures, 'men')).toMatchObject({ masked: 'complementary', numerator: null, value: null });
    expect(person(figures)).toMatchObject({ value: 10 });
    expect(person(figures)?.masked).toBeUndefined();
  });

  it('hides the hours of women with the number of women', () => {
    const share = (figures: readonly IndicatorFigure[]): IndicatorFigure | undefined =>
      figures.find(({ id, basis }) => id === 'I15' && basis === 'hours');
    const hidden = share(figuresOf([...people(4, 'w'), ...people(6, 'm', { sex: 'M' })]));
    expect(hidden).toMatchObject({
      masked: 'complementary',
      numerator: null,
      value: null,
      denominator: '10.00',
    });
    const seen = share(figuresOf([...people(5, 'w'), ...people(6, 'm', { sex: 'M' })]));
    expect(seen).toMatchObject({ numerator: '5.00', denominator: '11.00', value: '0.454545' });
  });

  it('of four people in all: no figure about people, their hours stay', () => {
    const figures = figuresOf(people(4, 'a', { statuses: ['B_RSA'] }));
    for (const figure of figures.filter(({ id }) => id === 'I15'))
      expect(figure).toMatchObject({
        masked: 'below-threshold',
        numerator: null,
        denominator: null,
        value: null,
      });
    expect(figures.filter(({ id, masked }) => id !== 'I15' && masked !== undefined)).toEqual([]);
    expect(figures.find(({ id, line }) => id === 'I12' && line === undefined)?.value).toBe('4.00');
  });

  it('of five people in all: their number is published', () =>
    expect(person(figuresOf(people(5, 'a')))?.value).toBe(5));

  it('of nobody: zero is said, and no share', () => {
    expect(person(figuresOf([]))).toMatchObject({ value: 0, numerator: 0 });
    expect(person(figuresOf([]), 'women')).toMatchObject({ value: null, numerator: 0, denominator: 0 });
    expect(figuresOf([]).some(({ masked }) => masked !== undefined)).toBe(false);
  });
});

describe('disability', () => {
  const aimed = [
    { indicatorId: 'I15', basis: 'persons', line: 'disabled', year: 2027, value: '0.20' } as const,
  ];
  const figures = computeIndicators(smallWorldRows(), [...smallWorldTargets(), ...aimed], {
    year: 2027,
    fullTimeHours: FULL_TIME,
  });
  const lines = (atDepartmentLevel: boolean): string[] =>
    publishableFigures(figures, atDepartmentLevel).flatMap(({ id, line }) =>
      /disabled/.test(line ?? '') ? [`${id} ${line}`] : [],
    );

  it('is published for the département, as a figure and as a target', () =>
    expect(lines(true)).toEqual(['I15 disabled', 'I21 I15:disabled']));

  it('is not published below it, while nothing else goes', () => {
    expect(lines(false)).toEqual([]);
    expect(publishableFigures(figures, false)).toHaveLength(figures.length - 2);
  });
});
