import { inWords, stored, typed } from '../../../../test/support/reading-in-words';
import { readCount, readDecimal, readFraction, readPercent } from './decimal';

describe('a whole count', () => {
  it.each([
    ['0', '0'],
    ['1', '1'],
    ['1 000', '1000'],
    ['12.0', '12'],
    ['1 000 000', '1000000'],
    ['1 000 001', 'warning unreadable-number'],
    ['-1', 'warning unreadable-number'],
    ['2,5', 'warning unreadable-number'],
    ['1.234', 'warning unreadable-number'],
    ['trois', 'warning unreadable-number'],
    ['NC', 'not stated'],
    ['#N/A', 'warning formula-error'],
  ])('typed %s: %s', (text, outcome) => expect(inWords(readCount(typed(text)))).toBe(outcome));

  it.each([
    ['3', '3'],
    ['3.0', '3'],
    ['1E3', '1000'],
    ['2.5', 'warning unreadable-number'],
    ['3,5', 'warning unreadable-number'],
  ])('stored %s: %s', (text, outcome) => expect(inWords(readCount(stored(text)))).toBe(outcome));
});

describe('a rate, kept as a fraction of one', () => {
  it.each([
    ['0', '0'],
    ['0,05', '0.05'],
    ['0,005', '0.005'],
    ['1', '1'],
    ['1,01', '0.0101, corrected rate-from-percent'],
    ['5', '0.05, corrected rate-from-percent'],
    ['100', '1, corrected rate-from-percent'],
    ['100,01', 'warning unreadable-number'],
    ['0 %', '0'],
    ['0,5 %', '0.005'],
    ['1 %', '0.01'],
    ['5%', '0.05'],
    ['5 pour cent', '0.05'],
    ['5 pourcent', '0.05'],
    ['5 pour cents', '0.05'],
    ['5,125 %', '0.05125'],
    ['100 %', '1'],
    ['100,1 %', 'warning unreadable-number'],
    ['-0,05', 'warning unreadable-number'],
    ['-5 %', 'warning unreadable-number'],
    ['1 % 2', 'warning unreadable-number'],
    ['5 %TTC', 'warning unreadable-number'],
    ['cinq', 'warning unreadable-number'],
    ['NC', 'not stated'],
  ])('typed %s: %s', (text, outcome) => expect(inWords(readFraction(typed(text)))).toBe(outcome));

  it('says the rate it kept', () => {
    const reading = readFraction(typed('30'));
    expect(reading.kind === 'value' && reading.fault?.kept).toBe('0.3');
  });
});

describe('a weight, kept in percent', () => {
  it.each([
    ['0', '0'],
    ['0,1', '0.1'],
    ['1', '1'],
    ['10 %', '10'],
    ['12,5 %', '12.5'],
    [' 12,345 ', '12.345'],
    ['12,345 %', '12.345'], // thousands would be no weight
    ['100 %', '100'],
    ['100,01', 'warning unreadable-number'],
    ['-1', 'warning unreadable-number'],
    ['fort', 'warning unreadable-number'],
    ['sans objet', 'not stated'],
  ])('typed %s: %s', (text, outcome) => expect(inWords(readPercent(typed(text)))).toBe(outcome));

  it.each([
    ['0', '0'],
    ['0.1', '10'],
    ['0.125', '12.5'],
    ['1', '100'],
    ['1.01', '1.01'],
    ['1.5', '1.5'],
    ['10', '10'],
    ['100', '100'],
    ['101', 'warning unreadable-number'],
    ['-0.1', 'warning unreadable-number'],
  ])('stored %s, where a workbook shows percents: %s', (text, outcome) =>
    expect(inWords(readPercent(stored(text)))).toBe(outcome),
  );
});

describe('a cost per hour', () => {
  it.each([
    ['38', '38'],
    ['38,50 €', '38.5'],
    ['38 €/h', '38'],
    ['38 € / heure', '38'],
    ['38 euros/h', '38'],
    ['38 euro / H', '38'],
    ['38/h', '38'],
    ['0', '0'],
    ['0,005', '0.005'],
    ['-38', 'warning unreadable-number'],
    ['38 € par jour', 'warning unreadable-number'],
    ['à définir', 'not stated'],
  ])('typed %s: %s', (text, outcome) => expect(inWords(readDecimal(typed(text)))).toBe(outcome));

  it('is kept whole as it is stored', () => {
    expect(inWords(readDecimal(stored('38.125')))).toBe('38.125');
    expect(inWords(readDecimal(stored('-38')))).toBe('warning unreadable-number');
  });
});
