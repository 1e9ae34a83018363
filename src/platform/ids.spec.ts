import { beginningOf, seriesOf, TimeOrderedIds } from './ids';

describe('identifiers', () => {
  const ids = new TimeOrderedIds();

  it('are in the order in which they were made, after those of former versions', () => {
    const made = Array.from({ length: 5000 }, () => ids.next());
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(5000);
    expect('01a21a2c-6f5d-7000-9eaf-6c96fea7303b' < (made[0] ?? '')).toBe(true);
  });

  it('of one series begin alike, and as no other', () => {
    const series = ids.series();
    const [one, other] = [series.next(), series.next()];
    expect(beginningOf(one)).toBe(beginningOf(other));
    expect(beginningOf(one)).not.toBe(beginningOf(ids.series().next()));
    expect(beginningOf(one)).not.toBe(beginningOf(ids.next()));
    const [first = '', last = ''] = seriesOf(beginningOf(one) ?? '') ?? [];
    expect(first <= one && one < other && other <= last).toBe(true);
  });

  it('of former versions belong to no series', () => {
    expect(beginningOf('01a21a2c-6f5d-7000-9eaf-6c96fea7303b')).toBeNull();
    expect(seriesOf('01a21a2c-6f5d-7000-9eaf-6c96fea7303b')).toBeNull();
  });
});
