import { dueOn, proportion } from './balance';
import { formulaLabel } from './commitment-terms';
import { countedHours, isWeight, PLAIN_WEIGHT } from './counted-hours';
import { hoursCourse } from './hours-course';
import { projectPace } from './pace';
import { shortPseudonym } from './short-pseudonym';

describe('a part of hours, to the nearest hundredth, a half away from zero', () => {
  it.each([
    [0, 1, 2, 0],
    [1, 1, 2, 1], // 0,5
    [1, 1, 3, 0], // 0,33
    [2, 1, 3, 1], // 0,67
    [3, 1, 2, 2], // 1,5
    [100, 1, 8, 13], // 12,5
    [100, 3, 8, 38], // 37,5
    [100, 1, 3, 33],
    [100, 2, 3, 67],
    [100, 8, 8, 100],
    [100, 0, 8, 0],
    [9_007_199_254_740_991, 1, 2, 4_503_599_627_370_496], // 2^53 - 1, halved: exact beyond floating point
  ])('%i × %i / %i is %i', (whole, part, total, expected) =>
    expect(proportion(whole, part, total)).toBe(expected),
  );
});

describe('hours that count against a commitment', () => {
  it.each([
    [1_000, PLAIN_WEIGHT, 1_000],
    [1_000, '1.5', 1_500],
    [999, '1.5', 1_499], // 14,985 h
    [1, '0.5', 1], // half a hundredth
    [1, '0.4999', 0],
    [333, '1.0001', 333], // 3,330333 h
    [0, '10', 0],
    [15_000, '10', 150_000],
  ])('%i hundredths of weight %s count %i', (raw, weight, counted) =>
    expect(countedHours(raw, weight)).toBe(counted),
  );

  it.each([
    ['0', false],
    ['0.0', false],
    ['0.0001', true],
    ['0.00001', false],
    ['1', true],
    ['1.5', true],
    ['9.9999', true],
    ['10', true],
    ['10.0', true],
    ['10.0001', false],
    ['11', false],
    ['100', false],
    ['010', false],
    ['1,5', false],
    ['1.', false],
    ['.5', false],
    ['-1', false],
    ['1e1', false],
    ['x1', false],
    ['1x', false],
    ['', false],
  ])('a weight of "%s" is one: %s', (text, isOne) => expect(isWeight(text)).toBe(isOne));
});

describe('the pace', () => {
  const term = { retained: 36_500, startsOn: '2025-01-01', endsOn: '2025-12-31', suspensions: [] };

  it.each([
    ['on the eve of the first day', '2024-12-31', null],
    ['on the first day, one of 365', '2025-01-01', { endsOn: '2025-12-31', atEnd: 36_500, missing: 0 }],
    ['on the last day but one', '2025-12-30', { endsOn: '2025-12-31', atEnd: 100, missing: 36_400 }], // 100 × 365/364
    ['on the last day', '2025-12-31', null],
  ])('of one hour validated, %s', (_fact, day, projected) =>
    expect(projectPace(term, 100, day)).toEqual(projected),
  );

  it('that leads beyond the commitment leaves nothing missing', () =>
    // Half of 2025 is 181 days: 36 500 × 365/181 = 73 604,97
    expect(projectPace(term, 36_500, '2025-06-30')).toEqual({
      endsOn: '2025-12-31',
      atEnd: 73_605,
      missing: 0,
    }));

  it('leaves suspended days aside', () => {
    // 31 days of January gone, 31 of March suspended: 3 100 × 334/31 = 33 400
    const suspensions = [{ from: '2025-03-01', to: '2025-03-31' }];
    const projected = projectPace({ ...term, suspensions }, 3_100, '2025-01-31');
    expect(projected).toEqual({ endsOn: '2025-12-31', atEnd: 33_400, missing: 3_100 });
  });

  it('cannot be said while every day so far was suspended, nor without dates', () => {
    const suspensions = [{ from: '2025-01-01', to: '2025-01-31' }];
    expect(projectPace({ ...term, suspensions }, 0, '2025-01-31')).toBeNull();
    expect(projectPace({ ...term, startsOn: null }, 100, '2025-06-30')).toBeNull();
    expect(projectPace({ ...term, endsOn: null }, 100, '2025-06-30')).toBeNull();
  });
});

describe('the course of a commitment at its ends', () => {
  const term = { retained: 9_000, startsOn: '2025-01-15', endsOn: '2025-03-15', suspensions: [] };
  const days = (today: string, owed = term): string[] => hoursCourse(owed, [], today).map(({ day }) => day);

  it.each([
    ['before the term', '2025-01-14', ['2025-01-15', '2025-01-31', '2025-02-28', '2025-03-15']],
    ['on its first day', '2025-01-15', ['2025-01-15', '2025-01-31', '2025-02-28', '2025-03-15']],
    [
      'on its second day',
      '2025-01-16',
      ['2025-01-15', '2025-01-16', '2025-01-31', '2025-02-28', '2025-03-15'],
    ],
    ['on the last day of a month', '2025-01-31', ['2025-01-15', '2025-01-31', '2025-02-28', '2025-03-15']],
    ['on its last day', '2025-03-15', ['2025-01-15', '2025-01-31', '2025-02-28', '2025-03-15']],
    ['after it', '2025-03-16', ['2025-01-15', '2025-01-31', '2025-02-28', '2025-03-15']],
  ])('seen %s', (_fact, today, shown) => expect(days(today)).toEqual(shown));

  it('of a term that begins or ends with a month shows each day once', () => {
    expect(days('2025-06-01', { ...term, startsOn: '2025-01-31', endsOn: '2025-03-31' })).toEqual([
      '2025-01-31',
      '2025-02-28',
      '2025-03-31',
    ]);
  });

  it('goes from nothing to the whole, as the balance does', () => {
    // 60 days, 17 of them by 31 January, 45 by 28 February: 9 000 × 17/60 and × 45/60
    expect(hoursCourse(term, [], '2024-01-01').map(({ due }) => due)).toEqual([0, 2_550, 6_750, 9_000]);
    expect(dueOn(term, '2025-01-31')).toBe(2_550);
  });

  it('counts a period from its first day, today included', () => {
    const validated = [
      { periodFrom: '2025-01-15', hours: 100 },
      { periodFrom: '2025-02-28', hours: 50 },
      { periodFrom: '2025-03-01', hours: 7 },
    ];
    expect(hoursCourse(term, validated, '2025-02-28').map((point) => point.validated)).toEqual([
      100,
      100,
      150,
      null,
    ]);
  });

  it('is empty where the end comes before the start', () =>
    expect(hoursCourse({ ...term, endsOn: '2025-01-14' }, [], '2025-02-01')).toEqual([]));

  it('is empty without an end', () =>
    expect(hoursCourse({ ...term, endsOn: null }, [], '2025-02-01')).toEqual([]));
});

describe('words of a commitment', () => {
  it.each([
    ['PRA-CALC-1', 'formule : part de main-d’œuvre'],
    ['PRA-CALC-2', 'formule : propreté, avec reprise de personnel'],
    ['STATED', 'heures portées dans la liste importée'],
    ['FREE', 'heures fixées sans formule'],
    ['PRA-CALC-9', 'PRA-CALC-9'],
  ])('%s: %s', (formula, label) => expect(formulaLabel(formula)).toBe(label));

  it('show six characters of a pseudonym, enough to tell two people apart', () =>
    expect(shortPseudonym('a1b2c3d4e5f6')).toBe('A1B2C3'));
});
