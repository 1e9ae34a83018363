import { type DatedParameter, periodFault, readParameter } from './parameters';

const threshold: DatedParameter = {
  id: 'free-documents',
  label: 'Seuil',
  unit: 'euros',
  reference: 'R2132-2',
  periods: [
    { from: '2020-01-01', to: '2026-03-31', value: '40000', certainty: 'seen', source: null },
    { from: '2026-04-01', to: '2027-12-31', value: '60000', certainty: 'seen', source: null },
  ],
};

describe('a dated parameter', () => {
  it.each([
    ['2019-12-31', '40000', 'before-first'],
    ['2020-01-01', '40000', null],
    ['2026-03-31', '40000', null],
    ['2026-04-01', '60000', null],
    ['2027-12-31', '60000', null],
    ['2028-01-01', '60000', 'after-last'],
  ])('on %s its value is %s, taken from %s', (day, value, nearest) => {
    const reading = readParameter(threshold, day);
    expect([reading.period.value, reading.nearest]).toEqual([value, nearest]);
  });

  it('a gap or an overlap between periods is a fault', () => {
    const [first, second] = threshold.periods;
    if (!first || !second) throw new Error('two periods');
    expect(periodFault(threshold)).toBeNull();
    expect(periodFault({ ...threshold, periods: [first, { ...second, from: '2026-04-02' }] })).toMatch(/gap/);
    expect(periodFault({ ...threshold, periods: [first, { ...second, from: '2026-03-31' }] })).toMatch(
      /overlap/,
    );
    expect(periodFault({ ...threshold, periods: [] })).not.toBeNull();
  });
});
