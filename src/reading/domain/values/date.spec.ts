import { inWords, stored, typed } from '../../../../test/support/reading-in-words';
import { dateBounds, readDate } from './date';

const NOVEMBER_24 = dateBounds('2026-11-24');
const asTyped = (text: string, bounds = NOVEMBER_24): string => inWords(readDate(typed(text), bounds));
const asStored = (text: string): string => inWords(readDate(stored(text), NOVEMBER_24));

describe('a day that is on the calendar, or not', () => {
  it.each([
    ['29/02/2024', '2024-02-29'],
    ['29/02/2000', '2000-02-29'],
    ['29/02/2023', 'reject impossible-date'],
    ['29/02/2100', 'reject impossible-date'],
    ['29/02/1900', 'reject impossible-date'],
    ['30/02/2024', 'reject impossible-date'],
    ['30/04/2025', '2025-04-30'],
    ['31/04/2025', 'reject impossible-date'],
    ['31/12/2025', '2025-12-31'],
    ['32/12/2025', 'reject impossible-date'],
    ['00/12/2025', 'reject impossible-date'],
    ['12/00/2025', 'reject impossible-date'],
    ['2025-04-31', 'reject impossible-date'],
    ['2025-13-01', 'reject impossible-date'],
    ['20250431', 'reject impossible-date'],
    ['31 avril 2025', 'reject impossible-date'],
    ['00/00/0000', 'not stated'],
    ['0000-00-00', 'not stated'],
    ['01/00/0000', 'reject impossible-date'],
    ['00/01/0000', 'reject impossible-date'],
  ])('typed %s: %s', (text, outcome) => expect(asTyped(text)).toBe(outcome));
});

describe('a day too far from today', () => {
  it.each([
    ['31/12/1989', 'warning date-out-of-range'],
    ['01/01/1990', '1990-01-01'],
    ['24/11/2036', '2036-11-24'],
    ['25/11/2036', 'warning date-out-of-range'],
    ['01/01/0024', 'warning date-out-of-range'],
  ])('read on 24/11/2026: %s, %s', (text, outcome) => expect(asTyped(text)).toBe(outcome));

  it('is counted from the day of the reading, a 29 February too', () => {
    const leapDay = dateBounds('2024-02-29');
    expect([asTyped('28/02/2034', leapDay), asTyped('01/03/2034', leapDay)]).toEqual([
      '2034-02-28',
      'warning date-out-of-range',
    ]);
  });

  it.each([
    ['01/01/26', '2026-01-01'],
    ['24/11/36', '2036-11-24'],
    ['25/11/36', 'warning date-out-of-range'], // 2036, beyond ten years
    ['24/11/37', 'warning date-out-of-range'], // 1937
    ['31/12/89', 'warning date-out-of-range'],
    ['01/01/90', '1990-01-01'],
    ['31/12/99', '1999-12-31'],
    ['01/01/00', '2000-01-01'],
    ['1 mars 98', '1998-03-01'],
  ])('with two figures of the year: %s, %s', (text, outcome) => expect(asTyped(text)).toBe(outcome));
});

describe('the order of day and month', () => {
  it.each([
    ['05/04/2025', '2025-04-05'], // French wherever it can be
    ['12/12/2025', '2025-12-12'],
    ['13/12/2025', '2025-12-13'],
    ['12/13/2025', '2025-12-13, corrected american-date'],
    ['01/31/2025', '2025-01-31, corrected american-date'],
    ['02/29/2024', '2024-02-29, corrected american-date'],
    ['02/29/2023', 'reject impossible-date'],
    ['04/31/2025', 'reject impossible-date'],
    ['13/13/2025', 'reject impossible-date'],
    ['00/13/2025', 'reject impossible-date'],
    ['03/25/1989', 'warning date-out-of-range'],
  ])('%s: %s', (text, outcome) => expect(asTyped(text)).toBe(outcome));
});

describe('a day in the ways it is written', () => {
  it.each([
    ['1/2/2025', '2025-02-01'],
    ['01-02-2025', '2025-02-01'],
    ['01.02.2025', '2025-02-01'],
    ['01 02 2025', '2025-02-01'],
    [' 01/02/2025 ', '2025-02-01'],
    ['01/02/2025 23:59', '2025-02-01'],
    ['01/02/2025 23:59:59', '2025-02-01'],
    ['01/02/2025 8h', '2025-02-01'],
    ['01/02/2025T23:59', '2025-02-01'],
    ['2025-2-1', '2025-02-01'],
    ['2025-02-01T23:59:59.999Z', '2025-02-01'],
    ['2025-02-01 23:59', '2025-02-01'],
    ['2025-02-01T23:59:00+02:00', '2025-02-01'],
    ['2025-02-01+11:00', '2025-02-01'],
    ['2025-02-01-04:00', '2025-02-01'],
    ['2025-02-01Z', '2025-02-01'],
    ['2025-02-01-4', 'warning unreadable-date'],
    ['2025-02-011', 'warning unreadable-date'],
    ['2025-002-01', 'warning unreadable-date'],
    ['20250201', '2025-02-01'],
    ['202502011', 'warning unreadable-date'],
    ['120250201', 'warning unreadable-date'],
    ['12025-02-01', 'warning unreadable-date'],
    ['01/002/2025', 'warning unreadable-date'],
    ['01/02/2025  10:30', '2025-02-01'],
    ['01/02/2025 100:00', 'warning unreadable-date'], // no time of a day
    ['001/02/2025', 'warning unreadable-date'],
    ['1/2/3', 'warning unreadable-date'],
    ['01/02/202', 'warning unreadable-date'],
    ['01/02/20255', 'warning unreadable-date'],
    ['1er janvier 2025', '2025-01-01'],
    ['1 janv. 2025', '2025-01-01'],
    ['2 FÉVRIER 2025', '2025-02-02'],
    ['3 mars 2025', '2025-03-03'],
    ['4 avr. 2025', '2025-04-04'],
    ['5 mai 2025', '2025-05-05'],
    ['6 juin 2025', '2025-06-06'],
    ['7 juil. 2025', '2025-07-07'],
    ['8 août 2025', '2025-08-08'],
    ['9 sept. 2025', '2025-09-09'],
    ['10 octobre 2025', '2025-10-10'],
    ['11 nov 2025', '2025-11-11'],
    ['12 décembre 2025', '2025-12-12'],
    ['lundi 3 mars 2025', '2025-03-03'],
    ['notifié le lundi 3 mars 2025', 'warning unreadable-date'],
    ['3 brumaire 2025', 'warning unreadable-date'],
    ['123 mars 2025', 'warning unreadable-date'],
    ['3 mars 202', 'warning unreadable-date'],
    ['3 mars 20255', 'warning unreadable-date'],
  ])('%s: %s', (text, outcome) => expect(asTyped(text)).toBe(outcome));

  it.each([
    ['2025', 'warning incomplete-date'],
    ['02/2025', 'warning incomplete-date'],
    ['2/2025', 'warning incomplete-date'],
    ['2025-02', 'warning incomplete-date'],
    ['févr. 2025', 'warning incomplete-date'],
    ['T4 2025', 'warning incomplete-date'],
    ['S2 2025', 'warning incomplete-date'],
    ['2e trimestre 2025', 'warning incomplete-date'],
    ['1er semestre 2025', 'warning incomplete-date'],
    ['1 semestre 2025', 'warning incomplete-date'],
    ['123/2025', 'warning unreadable-date'],
    ['2025-123', 'warning unreadable-date'],
    ['T5 2025', 'warning unreadable-date'],
    ['20256', 'warning unreadable-date'],
    ['à venir', 'warning unreadable-date'],
    ['NC', 'not stated'],
    ['-', 'not stated'],
    ['', 'not stated'],
  ])('without its day, or without a date: %s, %s', (text, outcome) => expect(asTyped(text)).toBe(outcome));
});

describe('the number of a day in a spreadsheet', () => {
  // Days since 1899-12-30, counted apart: 32874 is 01/01/1990, 50003 is 24/11/2036.
  it.each([
    ['45292', '2024-01-01'],
    ['45351', '2024-02-29'],
    ['45352', '2024-03-01'],
    ['45292.999988', '2024-01-01'], // 23:59:59
    ['32874', '1990-01-01'],
    ['50003', '2036-11-24'],
    ['32873', 'warning date-out-of-range'], // 31/12/1989
    ['50004', 'warning date-out-of-range'], // 25/11/2036, ten years and a day ahead
    ['29221', 'warning date-out-of-range'], // 01/01/1980
    ['20000', 'warning date-out-of-range'], // 03/10/1954
    ['80000', 'warning date-out-of-range'], // 11/01/2119
    ['19999', 'warning unreadable-date'], // below and beyond, a number is rather an amount than a day
    ['80001', 'warning unreadable-date'],
    ['1', 'warning unreadable-date'],
    ['59', 'warning unreadable-date'],
    ['60', 'warning unreadable-date'], // the 29 February 1900 that never was
    ['61', 'warning unreadable-date'],
    ['2024', 'warning incomplete-date'], // a year
    ['12024', 'warning unreadable-date'],
    ['-45292', 'warning unreadable-date'],
    ['20240229', '2024-02-29'],
    ['20230229', 'reject impossible-date'],
    ['19891231', 'warning date-out-of-range'],
    ['202402291', 'warning unreadable-date'],
  ])('%s: %s', (serial, outcome) => expect(asStored(serial)).toBe(outcome));
});
