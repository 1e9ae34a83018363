import { sparkline } from './sparkline';

const point = (year: number, value: number | null) => ({
  year,
  value,
  text: value === null ? '—' : String(value),
});

describe('the line of three years', () => {
  it('starts from zero: half the most stands half way up', () => {
    const { points, dot } = sparkline([point(2024, 0), point(2025, 5), point(2026, 10)]);
    expect(points).toBe('4.0,20.0 44.0,12.0 84.0,4.0');
    expect(dot).toEqual({ x: '84.0', y: '4.0' });
  });

  it('skips a year that is not known, and says it in words', () => {
    const { points, words } = sparkline([point(2024, null), point(2025, 5), point(2026, 10)]);
    expect(points.split(' ')).toHaveLength(2);
    expect(words).toBe('2024 : — ; 2025 : 5 ; 2026 : 10');
  });

  it('draws nothing without a value: no division by zero', () => {
    expect(sparkline([point(2024, null), point(2025, null), point(2026, null)])).toMatchObject({
      points: '',
      dot: null,
    });
    expect(sparkline([point(2024, 0), point(2025, 0), point(2026, 0)]).points).not.toContain('NaN');
  });
});
