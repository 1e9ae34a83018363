import * as french from '.';

describe('French forms', () => {
  it.each([
    [french.euros(123456), '1\u202f234,56\u00a0€'],
    [french.roundedEuros(21600000), '216\u202f000\u00a0€'],
    [french.shortEuros(6_120_000_000), '61,2\u00a0M€'],
    [french.grouped(41200), '41\u202f200'],
    [french.hours(96000), '960\u00a0h'],
    [french.hours(-41250), '−412,5\u00a0h'],
    [french.plainHours(4600), '46,00'],
    [french.shortPercent('0.29'), '29\u00a0%'],
    [french.percentWithTenth(0.717), '71,7\u00a0%'],
    [french.shortDate('2026-11-22'), '22/11/2026'],
    [french.longDate('2026-11-01'), '1er novembre 2026'],
    [french.longDate('2026-11-11'), '11 novembre 2026'],
    [french.dayInWords('2026-01-01'), 'Jeudi 1er janvier 2026'],
    [french.monthInWords('2026-11'), 'novembre 2026'],
    [french.dayInWords('2026-11-24'), 'Mardi 24 novembre 2026'],
    [french.instantInParis('2026-11-22T13:05:00.000Z'), '22/11/2026 à 14:05'],
    [french.counted(1, 'marché', 'marchés'), '1\u00a0marché'],
    [french.counted(1200, 'marché', 'marchés'), '1\u202f200\u00a0marchés'],
  ])('writes %s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('shows a dash for what is not known, never a zero', () => {
    expect([
      french.euros(null),
      french.hours(undefined),
      french.percent(null),
      french.shortDate(null),
    ]).toEqual(['—', '—', '—', '—']);
  });

  it.each([
    ['octobre', 10],
    ['Févr.', 2],
    ['août', 8],
    ['juil', 7],
    ['jui', null],
    ['ma', null],
    ['marche', null],
  ])('reads the month in %s', (text, month) => expect(french.monthNamed(text)).toBe(month));
});
