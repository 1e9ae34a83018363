import fc from 'fast-check';
import {
  addDays,
  addMonths,
  calendarDate,
  dateExists,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  yearOf,
} from './calendar-date';

describe('a day of the calendar', () => {
  it.each([
    ['29 February of a leap year', '2024-02-29', true],
    ['29 February of a common year', '2023-02-29', false],
    ['29 February 1900: a century is no leap year', '1900-02-29', false],
    ['29 February 2000: a fourth century is one', '2000-02-29', true],
    ['29 February 2100', '2100-02-29', false],
    ['30 February', '2024-02-30', false],
    ['30 April', '2025-04-30', true],
    ['31 April', '2025-04-31', false],
    ['31 December', '2025-12-31', true],
    ['1 January', '2025-01-01', true],
    ['a day 0', '2025-01-00', false],
    ['a year 0', '0000-01-01', false],
    ['a month 0', '2025-00-10', false],
    ['a month 13', '2025-13-01', false],
    ['a day without its zero', '2025-1-01', false],
    ['a month without its zero', '2025-01-1', false],
    ['the French order', '01/02/2025', false],
    ['a day with its time', '2025-01-01T00:00', false],
    ['a day after a word', 'le 2025-01-01', false],
    ['no text', '', false],
  ])('%s (%s): %s', (_fact, text, exists) => expect(isCalendarDate(text)).toBe(exists));

  it('has months of 28 to 31 days', () => {
    const lengths = (year: number) =>
      [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((m) => daysInMonth(year, m));
    expect(lengths(2025)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(lengths(2024)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  it('is written with its zeros, and only when it exists', () => {
    expect(calendarDate(2025, 3, 7)).toBe('2025-03-07');
    expect(calendarDate(990, 12, 25)).toBe('0990-12-25');
    expect(() => calendarDate(2025, 2, 29)).toThrow(RangeError);
    expect([dateExists(2025, 12, 31), dateExists(2025, 12, 32), dateExists(2025, 0, 1)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('bears its year', () => expect([yearOf('2025-12-31'), yearOf('0990-01-01')]).toEqual([2025, 990]));
});

describe('a date moved by days', () => {
  it.each([
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-03-01', -1, '2025-02-28'],
    ['2025-03-29', 2, '2025-03-31'], // the night of summer time
    ['2025-10-25', 2, '2025-10-27'], // the night of winter time
    ['2025-06-15', 0, '2025-06-15'],
    ['2025-01-01', 365, '2026-01-01'],
    ['2024-01-01', 365, '2024-12-31'],
    ['2025-12-01', 60, '2026-01-30'], // 30 days to 31 December, 30 more
  ])('%s and %i days: %s', (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('a date moved by months', () => {
  it.each([
    ['the last day where the month is shorter', '2025-01-31', 1, '2025-02-28'],
    ['the 29th in a leap year', '2024-01-31', 1, '2024-02-29'],
    ['a 29 February one year later', '2024-02-29', 12, '2025-02-28'],
    ['a 29 February four years later', '2024-02-29', 48, '2028-02-29'],
    ['a 29 February 24 months later', '2024-02-29', 24, '2026-02-28'],
    ['the 31st three months on', '2025-08-31', 3, '2025-11-30'],
    ['over the end of the year', '2025-12-15', 1, '2026-01-15'],
    ['to December of the same year', '2025-11-30', 1, '2025-12-30'],
    ['eleven months from January', '2025-01-31', 11, '2025-12-31'],
    ['back into the year before', '2026-01-31', -1, '2025-12-31'],
    ['back over a short month', '2025-03-31', -1, '2025-02-28'],
    ['back by more than a year', '2026-01-10', -13, '2024-12-10'],
    ['none', '2025-05-31', 0, '2025-05-31'],
  ])('%s: %s and %i months is %s', (_fact, from, months, to) => expect(addMonths(from, months)).toBe(to));

  it('has no hour and no zone: a month there and back from its first days is the same day', () => {
    const early = fc
      .integer({ min: 0, max: 36_000 })
      .map((days) => `${addDays('1990-01-01', days).slice(0, 8)}15`);
    fc.assert(
      fc.property(early, fc.integer({ min: -600, max: 600 }), (day, months) => {
        expect(addMonths(addMonths(day, months), -months)).toBe(day);
      }),
    );
  });
});
