import { type OwedHours } from './balance';
import { hoursCourse } from './hours-course';

describe('the course of a commitment', () => {
  const owed: OwedHours = { retained: 36_500, startsOn: '2025-01-01', endsOn: '2025-12-31', suspensions: [] };

  it('goes from nothing on the first day to all on the last, month after month', () => {
    const course = hoursCourse(owed, [], '2025-06-15');
    expect(course.map(({ day }) => day)).toEqual([
      '2025-01-01',
      ...['2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30', '2025-05-31'],
      '2025-06-15',
      ...['2025-06-30', '2025-07-31', '2025-08-31', '2025-09-30', '2025-10-31', '2025-11-30'],
      '2025-12-31',
    ]);
    expect(course[0]?.due).toBe(0);
    expect(course[1]?.due).toBe(3100);
    expect(course.at(-1)?.due).toBe(36_500);
  });

  it('says what was validated by each day gone, and nothing of the days to come', () => {
    const validated = [
      { periodFrom: '2025-02-01', hours: 1000 },
      { periodFrom: '2025-03-01', hours: 500 },
    ];
    const course = hoursCourse(owed, validated, '2025-03-31');
    expect(course.slice(0, 5).map((point) => point.validated)).toEqual([0, 0, 1000, 1500, null]);
  });

  it('shows the hours of the whole term once it is over', () => {
    const course = hoursCourse(owed, [{ periodFrom: '2025-12-01', hours: 700 }], '2026-11-24');
    expect(course.at(-1)).toEqual({ day: '2025-12-31', due: 36_500, validated: 700 });
  });

  it('is empty without dates', () => {
    expect(hoursCourse({ ...owed, startsOn: null }, [], '2025-03-31')).toEqual([]);
  });
});
