import { readBirth } from './birth';

describe('a birth, of which year and month are kept', () => {
  it.each([
    ['1998', 1998, null],
    [' 1998 ', 1998, null],
    ['1900', 1900, null],
    ['2100', 2100, null],
    ['05/1998', 1998, 5],
    ['5/1998', 1998, 5],
    ['12.1998', 1998, 12],
    ['1998-05', 1998, 5],
    ['1998-5', 1998, 5],
    ['12/05/1998', 1998, 5],
    ['12-05-1998', 1998, 5],
    ['12.05.1998', 1998, 5],
    ['1/5/1998', 1998, 5],
    ['31/12/1998', 1998, 12],
    ['29/02/2000', 2000, 2],
    ['1998-05-12', 1998, 5],
    ['1998-05-12T00:00:00', 1998, 5],
    ['1998-05-12 00:00', 1998, 5],
  ])('written "%s" is of %i, month %s', (text, year, month) =>
    expect(readBirth(text)).toEqual({ year, month }),
  );

  it.each([
    ['two figures of a year', '98'],
    ['five figures of a year', '19980'],
    ['a year before 1900', '1899'],
    ['a year after 2100', '2101'],
    ['a thirteenth month', '13/1998'],
    ['a month 0', '00/1998'],
    ['a thirteenth month, year first', '1998-13'],
    ['a day that does not exist', '31/02/1998'],
    ['a day that does not exist, year first', '1998-02-31'],
    ['a 29 February of a common year', '29/02/1900'],
    ['a day 0', '00/05/1998'],
    ['the American order', '05/31/1998'],
    ['three figures of a month', '1998-123'],
    ['three figures of a day', '1998-05-123'],
    ['words before it', 'née le 12/05/1998'],
    ['words before it, year first', 'née 1998-05'],
    ['words behind it', '12/05/1998 à Bourges'],
    ['words', 'inconnue'],
    ['nothing', ''],
  ])('is not read from %s ("%s")', (_fact, text) => expect(readBirth(text)).toBeNull());
});
