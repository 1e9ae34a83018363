import { meaningOfBuiltIn, meaningOfCode } from './number-format';

describe('number formats', () => {
  it.each([
    ['dd/mm/yyyy', 'date'],
    ['[$-40C]d mmmm yyyy;@', 'date'],
    ['mmm\\-yy', 'month'],
    ['[$-40C]mmmm yyyy', 'month'],
    ['yyyy', 'year'],
    ['mm/yyyy hh:mm', 'date'],
    ['jj/mm/aaaa', 'date'],
    ['dd/mm/yyyy hh:mm', 'date'],
    ['[h]:mm:ss', 'duration'],
    ['hh:mm', 'duration'],
    ['0.00%', 'percent'],
    ['General', 'plain'],
    ['#,##0.00\\ "€"', 'plain'],
    ['#,##0.00\\ [$€-40C];[Red]\\-#,##0.00\\ [$€-40C]', 'plain'],
    ['0" jours"', 'plain'],
    ['0.00E+00', 'plain'],
    ['_-* #,##0.00\\ _d_-;"y"', 'plain'],
    ['@', 'plain'],
  ])('%s is read as %s', (code, meaning) => {
    expect(meaningOfCode(code)).toBe(meaning);
  });

  it('formats without a code in the file are known by their number', () => {
    expect([0, 4, 9, 14, 17, 20, 22, 46, 49].map(meaningOfBuiltIn)).toEqual([
      'plain',
      'plain',
      'percent',
      'date',
      'month',
      'duration',
      'date',
      'duration',
      'plain',
    ]);
  });
});
