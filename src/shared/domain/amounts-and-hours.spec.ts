import fc from 'fast-check';
import { type Cents, centsFromEuros, eurosText, sumCents } from './euros';
import { euros, hours } from './french';
import { type HundredthsOfHour, hoursText, hundredthsFromHours } from './hours';

/** Both are whole hundredths behind a decimal text: euros and cents, hours and hundredths. */
describe.each([
  ['euros', centsFromEuros, eurosText],
  ['hours', hundredthsFromHours, hoursText],
])('a decimal text of %s', (_unit, read, write) => {
  it.each([
    ['216000', 21_600_000],
    ['216000.5', 21_600_050],
    ['216000.50', 21_600_050],
    ['216000.05', 21_600_005],
    ['0', 0],
    ['0.01', 1],
    ['0.10', 10],
    ['1', 100],
    ['007', 700],
    [' 12.25 ', 1_225],
    ['-3.50', -350],
    ['-0.01', -1],
    ['-0', 0],
    ['-0.00', 0],
    ['999999999', 99_999_999_900],
  ])('%s is read as whole hundredths', (text, hundredths) => expect(read(text)).toBe(hundredths));

  it.each([
    ['three decimals', '1.005'],
    ['a French comma', '1,5'],
    ['a point without its decimals', '1.'],
    ['no whole part', '.5'],
    ['a thousands separator', '1 000'],
    ['a plus sign', '+1'],
    ['two signs', '--1'],
    ['a unit', '12 €'],
    ['a unit before', 'env. 12'],
    ['a power of ten', '1e3'],
    ['a word', 'douze'],
    ['nothing', ''],
  ])('is not read with %s (%s)', (_fact, text) => expect(read(text)).toBeNull());

  it.each([
    [0, '0.00'],
    [1, '0.01'],
    [9, '0.09'],
    [10, '0.10'],
    [99, '0.99'],
    [100, '1.00'],
    [101, '1.01'],
    [-1, '-0.01'],
    [-99, '-0.99'],
    [-101, '-1.01'],
    [21_600_050, '216000.50'],
  ])('of %i hundredths is %s, always with two decimals', (hundredths, text) =>
    expect(write(hundredths)).toBe(text),
  );

  it('comes back from what was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }), (hundredths) => {
        expect(read(write(hundredths))).toBe(hundredths);
      }),
    );
  });
});

describe('amounts and hours at their ends', () => {
  it('an amount has thirteen digits before the point at most, hours nine', () => {
    expect([centsFromEuros('9999999999999.99'), centsFromEuros('10000000000000')]).toEqual([
      999_999_999_999_999,
      null,
    ]);
    expect([hundredthsFromHours('999999999.99'), hundredthsFromHours('1000000000')]).toEqual([
      99_999_999_999,
      null,
    ]);
  });

  it('amounts are added up to the cent', () => {
    expect(sumCents([])).toBe(0);
    expect(sumCents([10, 20, -5])).toBe(25); // 0.10 + 0.20 - 0.05
    expect(sumCents([9_007_199_254_740_990, 1])).toBe(9_007_199_254_740_991); // the last exact integer, 2^53 - 1
  });

  it('a sum that would lose a cent is refused, never printed', () =>
    expect(() => sumCents([9_007_199_254_740_991, 1])).toThrow(RangeError));
});

describe('cents and hundredths of hours', () => {
  const cents: Cents = 824_000_00;
  const hundredths: HundredthsOfHour = 960_00;

  it('are never taken for one another: the compiler refuses', () => {
    // @ts-expect-error: an amount written as hours
    expect(hours(cents)).not.toBe(hours(hundredths));
    // @ts-expect-error: hours written as an amount
    expect(euros(hundredths)).not.toBe(euros(cents));
    // @ts-expect-error: hours summed with amounts
    expect(sumCents([cents, hundredths])).toBe(cents + hundredths);
  });

  it('stay numbers for whoever computes, and cost nothing', () => {
    const half: Cents = cents / 2;
    expect([half, typeof cents]).toEqual([412_000_00, 'number']);
  });
});
