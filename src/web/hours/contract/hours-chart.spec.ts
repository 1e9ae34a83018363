import { type CoursePoint } from '../../../insertion-hours/domain/hours-course';
import { courseRows, hoursChart } from './hours-chart';

describe('the chart of hours', () => {
  const course: CoursePoint[] = [
    { day: '2025-01-01', due: 0, validated: 0 },
    { day: '2025-01-31', due: 4000, validated: 2000 },
    { day: '2025-02-14', due: 6000, validated: 3000 },
    { day: '2025-02-28', due: 8000, validated: null },
    { day: '2025-03-31', due: 12_000, validated: null },
  ];
  const pace = { endsOn: '2025-03-31', atEnd: 6000, missing: 6000 };
  const chart = hoursChart(course, pace, '2025-02-14');
  const ends = (points = ''): string[] => [points.split(' ')[0] ?? '', points.split(' ').at(-1) ?? ''];

  it('goes from the first day at the left to the last at the right, round hours on its grid', () => {
    expect(chart?.gridLines.map(({ text }) => text)).toEqual(['0', '40', '80', '120']);
    expect(ends(chart?.due)).toEqual(['56,222', '786,14']);
  });

  it('stops the validated hours today, and prolongs them at the pace kept', () => {
    expect(ends(chart?.validated)[1]).toBe(`${chart?.today?.x},${chart?.today?.y}`);
    expect(ends(chart?.pace ?? '')).toEqual([`${chart?.today?.x},${chart?.today?.y}`, '786,118']);
  });

  it('says the same in one sentence', () => {
    expect(chart?.description.replace(/\u00a0/g, ' ')).toBe(
      '60 h dues et 30 h validées à ce jour, 120 h dues au terme, 60 h au terme à ce rythme.',
    );
  });

  it('has no mark of today once the term is over', () => {
    const over = course.map((point) => ({ ...point, validated: point.validated ?? 5000 }));
    const ended = hoursChart(over, null, '2026-01-01');
    expect(ended).toMatchObject({ today: null, pace: null, labels: [] });
    expect(ends(ended?.validated)[1]).toMatch(/^786,/);
  });

  it('is not drawn without dates', () => {
    expect(hoursChart([], null, '2025-02-14')).toBeNull();
  });

  it('gives its figures at the end of each month, and on the last day', () => {
    expect(courseRows(course).map(({ day }) => day)).toEqual(['2025-01-31', '2025-02-28', '2025-03-31']);
  });
});
