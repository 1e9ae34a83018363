import { countingMonth, daysOf, monthOf, overlaps, periodBetween, readPeriod } from './period';

const month = (from: string, to: string) => ({ from, to });

describe('the period of a declaration', () => {
  const october = { from: '2025-10-01', to: '2025-10-31' };

  it.each([
    '2025-10',
    '2025/10',
    '2025.10',
    '10/2025',
    '10-2025',
    '10.2025',
    ' 10/2025 ',
    'octobre 2025',
    'OCTOBRE 2025',
    'Oct. 2025',
    'oct-25',
    'octobre 25',
    '15/10/2025',
    '2025-10-01',
    '2025-10-01T00:00:00',
  ])('is the month of October 2025 when written "%s"', (text) => expect(readPeriod(text)).toEqual(october));

  it.each([
    ['janvier 2025', month('2025-01-01', '2025-01-31')],
    ['janv. 2025', month('2025-01-01', '2025-01-31')],
    ['février 2025', month('2025-02-01', '2025-02-28')],
    ['févr. 2024', month('2024-02-01', '2024-02-29')],
    ['mars 2025', month('2025-03-01', '2025-03-31')],
    ['mar 2025', month('2025-03-01', '2025-03-31')],
    ['avril 2025', month('2025-04-01', '2025-04-30')],
    ['mai 2025', month('2025-05-01', '2025-05-31')],
    ['juin 2025', month('2025-06-01', '2025-06-30')],
    ['juil. 2025', month('2025-07-01', '2025-07-31')],
    ['juillet 2025', month('2025-07-01', '2025-07-31')],
    ['août 2026', month('2026-08-01', '2026-08-31')],
    ['sept. 2025', month('2025-09-01', '2025-09-30')],
    ['novembre 2025', month('2025-11-01', '2025-11-30')],
    ['décembre 2025', month('2025-12-01', '2025-12-31')],
    ['déc. 25', month('2025-12-01', '2025-12-31')],
    ['2025-1', month('2025-01-01', '2025-01-31')],
    ['2/2024', month('2024-02-01', '2024-02-29')],
    ['12/2025', month('2025-12-01', '2025-12-31')],
    ['01/1990', month('1990-01-01', '1990-01-31')],
    ['T1 2025', month('2025-01-01', '2025-03-31')],
    ['T2 2025', month('2025-04-01', '2025-06-30')],
    ['T3 2025', month('2025-07-01', '2025-09-30')],
    ['T4 2025', month('2025-10-01', '2025-12-31')],
    ['trimestre 4 2025', month('2025-10-01', '2025-12-31')],
    ['1er trimestre 2025', month('2025-01-01', '2025-03-31')],
    ['2e trim. 2025', month('2025-04-01', '2025-06-30')],
    ['3e trimestre 2025', month('2025-07-01', '2025-09-30')],
    ['4ème trimestre 2025', month('2025-10-01', '2025-12-31')],
    ['du 01/10/2025 au 15/10/2025', month('2025-10-01', '2025-10-15')],
    ['du 1/2/2025 au 9/2/2025', month('2025-02-01', '2025-02-09')],
    ['2025-10-01 au 2025-10-15', month('2025-10-01', '2025-10-15')],
    ['15/10/2025 - 15/10/2025', month('2025-10-15', '2025-10-15')],
    ['du 29/12/2025 au 04/01/2026', month('2025-12-29', '2026-01-04')],
  ])('reads "%s"', (text, period) => expect(readPeriod(text)).toEqual(period));

  it.each([
    ['nothing', ''],
    ['a year alone', '2025'],
    ['a thirteenth month', '13/2025'],
    ['a thirteenth month, year first', '2025-13'],
    ['a month 0', '0/2025'],
    ['three figures of a month', '123/2025'],
    ['five figures of a year', '10/20255'],
    ['a year before 1990', '12/1989'],
    ['a day that does not exist', '31/02/2025'],
    ['a first day that does not exist', 'du 31/09/2025 au 15/10/2025'],
    ['a last day that does not exist', 'du 01/11/2025 au 31/11/2025'],
    ['a last day that does not exist, year first', '2025-11-01 au 2025-11-31'],
    ['an end before its start', 'du 15/10/2025 au 01/10/2025'],
    ['no month of ours', 'brumaire 2025'],
    ['two months that begin alike', 'jui 2025'],
    ['two letters', 'ma 2025'],
    ['three figures of a year', 'mars 202'],
    ['a fifth quarter', 'T5 2025'],
    ['a figure and a year', '4 2025'],
    ['a quarter without its year', 'T4'],
    ['a week', 'semaine 2025-10'],
    ['a week, year last', 'semaine 10/2025'],
    ['two months', '2025-10/11'],
    ['two quarters', 'T4 2025 et T1 2026'],
    ['a word before the month', 'sauf octobre 2025'],
    ['words after the month', 'octobre 2025 et novembre'],
  ])('is not read from %s ("%s")', (_fact, text) => expect(readPeriod(text)).toBeNull());

  it('may be one day, and does not end before it starts', () => {
    expect(periodBetween('2025-10-15', '2025-10-15')).toEqual(month('2025-10-15', '2025-10-15'));
    expect(periodBetween('2025-10-15', '2025-10-14')).toBeNull();
  });

  it('of a day is its whole month', () => {
    expect(monthOf('2024-02-29')).toEqual(month('2024-02-01', '2024-02-29'));
    expect(monthOf('2025-12-31')).toEqual(month('2025-12-01', '2025-12-31'));
  });

  it('counts both of its days', () => {
    expect([daysOf(october), daysOf(month('2025-10-15', '2025-10-15'))]).toEqual([31, 1]);
    expect(daysOf(month('2025-12-29', '2026-01-04'))).toBe(7);
    expect(daysOf(month('2024-01-01', '2024-12-31'))).toBe(366);
  });

  it('is counted in the month in which it ends', () =>
    expect(countingMonth(month('2025-12-29', '2026-01-04'))).toBe('2026-01'));

  it.each([
    ['shares its last day with the first of the other', '2025-10-31', '2025-11-30', true],
    ['ends the day before the other begins', '2025-11-01', '2025-11-30', false],
    ['shares its first day with the last of the other', '2025-09-01', '2025-10-01', true],
    ['begins the day after the other ends', '2025-09-01', '2025-09-30', false],
    ['holds the other', '2025-10-10', '2025-10-10', true],
    ['is held by the other', '2025-01-01', '2025-12-31', true],
  ])('%s', (_fact, from, to, met) => {
    expect(overlaps(october, { from, to })).toBe(met);
    expect(overlaps({ from, to }, october)).toBe(met);
  });
});
