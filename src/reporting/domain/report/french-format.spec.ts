import { counted, formatLongDate, formatMillions, formatPoints, formatRate, french } from './french-format';

const NARROW = '\u202f';
const NBSP = '\u00a0';

describe('French formats', () => {
  it('write the plural from two on', () => {
    expect([0, 1, 2].map((count) => counted(count, 'marché'))).toEqual(['0 marché', '1 marché', '2 marchés']);
  });

  it('shorten amounts from 100 000 euros on', () => {
    expect(formatMillions(8_500_00)).toBe(`8${NARROW}500${NBSP}€`);
    expect(formatMillions(740_000_00)).toBe(`0,74${NBSP}M€`);
    expect(formatMillions(61_249_999_99)).toBe(`61,2${NBSP}M€`);
  });

  it('round a half away from zero, on the exact decimal', () => {
    expect(formatRate('0.28350')).toBe(`28,4${NBSP}%`);
    expect(formatPoints('-1.05')).toBe(`−1,1${NBSP}pt`);
    expect(formatPoints('14.4444')).toBe(`+14,4${NBSP}pts`);
  });

  it('never break a line before a double sign', () =>
    expect(french`Taux : 3 %`).toBe(`Taux${NBSP}: 3${NBSP}%`));

  it('say the first of the month as French does', () =>
    expect(formatLongDate('2027-03-01')).toBe('1er mars 2027'));
});
