import { dueOn, type OwedHours } from '../../src/insertion-hours/domain/balance';
import { hoursCourse } from '../../src/insertion-hours/domain/hours-course';
import { projectPace } from '../../src/insertion-hours/domain/pace';
import { type SuspendedDays } from '../../src/insertion-hours/domain/schedule';
import { duesByHand, smallWorldRows } from './small-world';

const dues = duesByHand();

describe('hours due at the end of a year', () => {
  it.each(dues.map((one) => [one.contract, one.day, one] as const))(
    'of %s on %s are those by hand',
    (...given) => {
      const { owed, day, due } = given[2];
      expect(dueOn(owed, day)).toBe(due);
    },
  );

  it('are what the balances of the report carry', () => {
    const typed = smallWorldRows().balances.map(({ contractId, year, retained, due }) => [
      `${contractId} ${year}-12-31`,
      retained,
      due,
    ]);
    expect(typed.sort()).toEqual(
      dues.map(({ contract, day, owed, due }) => [`${contract} ${day}`, owed.retained, due]).sort(),
    );
  });
});

// 100 days from 1 January to 10 April 2027 (31 + 28 + 31 + 10), 1 h a day: suspensions leave fewer days, the hours stay.
const hundredDays = (suspensions: readonly SuspendedDays[], retained = 100_00): OwedHours => ({
  retained,
  startsOn: '2027-01-01',
  endsOn: '2027-04-10',
  suspensions,
});
const february = { from: '2027-02-01', to: '2027-02-28' }; // 28 days
const midFebruary = { from: '2027-02-10', to: '2027-02-14' }; // 5 days inside
const toMarch = { from: '2027-02-20', to: '2027-03-10' }; // 19 days, 9 of them in February
const march = { from: '2027-03-11', to: '2027-03-20' }; // 10 days, the day after

describe('suspended days', () => {
  // Retained hours are chosen as the days that remain: 1 h a day.
  it.each<[string, SuspendedDays[], number, string, number]>([
    ['none: 59 days by the end of February', [], 100_00, '2027-02-28', 59_00],
    ['one month: 31 days by the end of February', [february], 72_00, '2027-02-28', 31_00],
    ['one month, on its eve', [february], 72_00, '2027-01-31', 31_00],
    ['one month, on the day after', [february], 72_00, '2027-03-01', 32_00],
    ['one inside the other, typed first', [midFebruary, february], 72_00, '2027-03-01', 32_00],
    ['one inside the other, typed last', [february, midFebruary], 72_00, '2027-03-01', 32_00],
    ['overlapping: 38 days once', [february, toMarch], 62_00, '2027-03-11', 32_00],
    ['overlapping, in reverse', [toMarch, february], 62_00, '2027-03-11', 32_00],
    ['three in a row, in reverse: 48 days once', [march, toMarch, february], 52_00, '2027-03-21', 32_00],
    ['three in a row, in another order', [toMarch, march, february], 52_00, '2027-03-21', 32_00],
    ['the same one typed twice', [february, february], 72_00, '2027-03-01', 32_00],
    ['a single day', [{ from: '2027-01-02', to: '2027-01-02' }], 99_00, '2027-01-03', 2_00],
    ['the first day', [{ from: '2027-01-01', to: '2027-01-01' }], 99_00, '2027-01-01', 0],
    ['before the contract', [{ from: '2026-10-01', to: '2026-12-31' }], 100_00, '2027-01-01', 1_00],
    [
      'from before the contract into it: 10 days',
      [{ from: '2026-12-01', to: '2027-01-10' }],
      90_00,
      '2027-01-11',
      1_00,
    ],
    [
      'beyond its end: 10 days of April',
      [{ from: '2027-04-01', to: '2027-06-30' }],
      90_00,
      '2027-03-31',
      90_00,
    ],
    [
      'typed with its ends exchanged: it suspends nothing',
      [{ from: '2027-02-28', to: '2027-02-01' }],
      100_00,
      '2027-02-28',
      59_00,
    ],
  ])('%s', (_, suspensions, retained, day, due) => {
    expect(dueOn(hundredDays(suspensions, retained), day)).toBe(due);
  });

  it('let nothing more become due while they last, whether their end is known or not', () => {
    const open = hundredDays([{ from: '2027-02-01', to: null }]);
    expect(dueOn(open, '2027-03-31')).toBe(dueOn(open, '2027-01-31'));
    const closed = hundredDays([february], 72_00);
    expect(dueOn(closed, '2027-02-28')).toBe(dueOn(closed, '2027-01-31'));
  });

  it('never take away what is owed on the last day', () =>
    expect(dueOn(hundredDays([february]), '2027-04-10')).toBe(100_00));

  it('over the whole contract: nothing is due before its end', () => {
    const always = hundredDays([{ from: '2026-01-01', to: null }]);
    expect(dueOn(always, '2027-04-09')).toBe(0);
    expect(dueOn(always, '2027-04-10')).toBe(100_00);
  });
});

describe('half a hundredth of an hour', () => {
  // 100 days: 0.50 h / 100 = half a hundredth a day, which counts for one from the half on.
  it('counts for one', () => {
    expect(dueOn(hundredDays([], 50), '2027-01-01')).toBe(1);
    expect(dueOn(hundredDays([], 49), '2027-01-01')).toBe(0);
  });
});

describe('the pace', () => {
  // 62 h over 62 days once 38 days are suspended; by 11 March 32 days are gone: 16 h done make 31 h at the end.
  const owed = hundredDays([toMarch, february], 62_00);
  it('is kept over the days that count: 16 h in 32 days are 31 h in 62', () =>
    expect(projectPace(owed, 16_00, '2027-03-11')).toEqual({
      endsOn: '2027-04-10',
      atEnd: 31_00,
      missing: 31_00,
    }));

  it('misses nothing where more is done than owed', () =>
    expect(projectPace(owed, 64_00, '2027-03-11')).toEqual({
      endsOn: '2027-04-10',
      atEnd: 124_00,
      missing: 0,
    }));

  it('cannot be said while no day has counted, nor on the last day', () => {
    const late = hundredDays([{ from: '2027-01-01', to: '2027-01-31' }]);
    expect(projectPace(late, 0, '2027-01-31')).toBeNull();
    expect(projectPace(late, 1_00, '2027-02-01')).toEqual({
      endsOn: '2027-04-10',
      atEnd: 69_00,
      missing: 31_00,
    });
    expect(projectPace(late, 1_00, '2027-04-10')).toBeNull();
    expect(projectPace(late, 1_00, '2026-12-31')).toBeNull();
  });

  it('cannot be said without dates', () => {
    expect(projectPace({ ...owed, startsOn: null }, 1_00, '2027-02-01')).toBeNull();
    expect(projectPace({ ...owed, endsOn: null }, 1_00, '2027-02-01')).toBeNull();
  });
});

describe('the course of a commitment', () => {
  const validated = [
    { periodFrom: '2027-01-01', hours: 10_00 },
    { periodFrom: '2027-03-01', hours: 5_00 },
  ];

  it('stands at each month end, today and the last day: by hand, February suspended', () => {
    const course = hoursCourse(hundredDays([february], 72_00), validated, '2027-03-15');
    // 31 days of January; none in February; 15 and 31 days of March; 10 of April.
    expect(course).toEqual([
      { day: '2027-01-01', due: 0, validated: 10_00 },
      { day: '2027-01-31', due: 31_00, validated: 10_00 },
      { day: '2027-02-28', due: 31_00, validated: 10_00 },
      { day: '2027-03-15', due: 46_00, validated: 15_00 },
      { day: '2027-03-31', due: 62_00, validated: null },
      { day: '2027-04-10', due: 72_00, validated: null },
    ]);
  });

  it('names no day twice where today is the first, a month end, or the last', () => {
    const days = (today: string): string[] =>
      hoursCourse(hundredDays([]), validated, today).map(({ day }) => day);
    const usual = ['2027-01-01', '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-10'];
    expect(days('2027-01-01')).toEqual(usual);
    expect(days('2027-02-28')).toEqual(usual);
    expect(days('2027-04-10')).toEqual(usual);
    expect(days('2026-12-31')).toEqual(usual);
    expect(days('2027-04-11')).toEqual(usual);
  });

  it('of dates exchanged, or of an end that nobody knows, is empty', () => {
    expect(hoursCourse({ ...hundredDays([]), endsOn: '2026-12-31' }, [], '2027-01-01')).toEqual([]);
    expect(hoursCourse({ ...hundredDays([]), endsOn: null }, [], '2027-01-01')).toEqual([]);
  });
});
