import { addDays, type CalendarDate, daysBetween } from '../../../shared/domain/calendar-date';
import { type HundredthsOfHour } from '../../../shared/domain/hours';
import { type CoursePoint } from '../../../insertion-hours/domain/hours-course';
import { type PaceProjection } from '../../../insertion-hours/domain/pace';
import { grouped, roundedHours, shortMonth } from '../../../shared/domain/french';

interface Label {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** A line chart as coordinates: the template draws it, the style sheet colours it in every theme. */
export interface HoursChart {
  readonly width: number;
  readonly height: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly gridLines: readonly { readonly y: number; readonly text: string }[];
  readonly months: readonly Label[];
  readonly due: string;
  readonly validated: string;
  /** From today to the last day at the pace kept; null when nothing can be said. */
  readonly pace: string | null;
  readonly today: { readonly x: number; readonly y: number; readonly label: Label } | null;
  readonly labels: readonly (Label & { readonly series: 'due' | 'validated' | 'pace' })[];
  /** The same in one sentence, for those who do not see it. */
  readonly description: string;
}

const WIDTH = 800;
const HEIGHT = 260;
const PLOT = { left: 56, right: 786, top: 14, bottom: 222 };
const STEPS = [1, 1.2, 1.6, 2, 2.4, 3, 3.2, 4, 5, 6, 8, 10];
const GRID_LINES = 3;

/** Draws the course of a commitment; null when it has no dates. */
export function hoursChart(
  course: readonly CoursePoint[],
  pace: PaceProjection | null,
  today: CalendarDate,
): HoursChart | null {
  const [first] = course;
  const last = course.at(-1);
  if (first === undefined || last === undefined || first.day === last.day) return null;
  const scale = scaleOf(course, pace, { from: first.day, to: last.day });
  const gone = course.filter(({ validated }) => validated !== null);
  const now = gone.at(-1);
  const isRunning = now !== undefined && now.day === today && today < last.day;
  return {
    width: WIDTH,
    height: HEIGHT,
    plot: PLOT,
    gridLines: scale.ticks.map((tick) => ({ y: scale.y(tick), text: grouped(tick / 100) })),
    months: monthLabels(first.day, last.day, scale),
    due: line(
      course.map(({ day, due }) => [day, due]),
      scale,
    ),
    validated: line(
      gone.map(({ day, validated }) => [day, validated ?? 0]),
      scale,
    ),
    pace:
      isRunning && pace !== null
        ? line(
            [
              [now.day, now.validated ?? 0],
              [last.day, pace.atEnd],
            ],
            scale,
          )
        : null,
    today: isRunning ? todayMark(now, scale) : null,
    labels: isRunning ? seriesLabels(now, last, pace, scale) : [],
    description: describe(now, last, pace),
  };
}

interface Scale {
  readonly ticks: readonly HundredthsOfHour[];
  x(day: CalendarDate): number;
  y(value: HundredthsOfHour): number;
}

function scaleOf(
  course: readonly CoursePoint[],
  pace: PaceProjection | null,
  { from, to }: { from: CalendarDate; to: CalendarDate },
): Scale {
  const values = course.flatMap(({ due, validated }) => [due, validated ?? 0]);
  const step = roundStep(Math.max(100, pace?.atEnd ?? 0, ...values) / GRID_LINES);
  const top = step * GRID_LINES;
  const days = daysBetween(from, to);
  return {
    ticks: Array.from({ length: GRID_LINES + 1 }, (_, index) => index * step),
    x: (day) => round(PLOT.left + ((PLOT.right - PLOT.left) * daysBetween(from, day)) / days),
    y: (value) => round(PLOT.bottom - ((PLOT.bottom - PLOT.top) * value) / top),
  };
}

/** The next round step: 1, 1.2, 1.6, 2… times a power of ten, in hundredths. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = STEPS.find((each) => each * power >= least) ?? 10;
  return Math.ceil(factor * power);
}

function line(points: readonly (readonly [CalendarDate, HundredthsOfHour])[], scale: Scale): string {
  return points.map(([day, value]) => `${scale.x(day)},${scale.y(value)}`).join(' ');
}

function monthLabels(from: CalendarDate, to: CalendarDate, scale: Scale): Label[] {
  const years: CalendarDate[] = [];
  for (let year = Number(from.slice(0, 4)) + 1; year <= Number(to.slice(0, 4)); year += 1)
    years.push(`${year}-01-01`);
  const y = PLOT.bottom + 22;
  const inner = years
    .map((day): Label => ({ x: scale.x(day), y, text: shortMonth(day), anchor: 'middle' }))
    .filter(({ x }) => x > PLOT.left + 110 && x < PLOT.right - 110);
  return [
    { x: PLOT.left, y, text: shortMonth(from), anchor: 'start' },
    ...inner,
    { x: PLOT.right, y, text: shortMonth(to), anchor: 'end' },
  ];
}

function todayMark(now: CoursePoint, scale: Scale): HoursChart['today'] {
  const x = scale.x(now.day);
  const isNearEnd = x > PLOT.right - 90;
  return {
    x,
    y: scale.y(now.validated ?? 0),
    label: {
      x: x + (isNearEnd ? -6 : 6),
      y: PLOT.top + 2,
      text: 'aujourd’hui',
      anchor: isNearEnd ? 'end' : 'start',
    },
  };
}

function seriesLabels(
  now: CoursePoint,
  last: CoursePoint,
  pace: PaceProjection | null,
  scale: Scale,
): HoursChart['labels'] {
  const x = scale.x(now.day);
  const isNearEnd = x > PLOT.right - 130;
  const validated = now.validated ?? 0;
  const isLate = validated < now.due;
  const below = Math.min(scale.y(validated) + (isLate ? 20 : -12), PLOT.bottom - 6);
  const labels: {
    x: number;
    y: number;
    text: string;
    anchor: Label['anchor'];
    series: 'due' | 'validated' | 'pace';
  }[] = [
    {
      x: x - 10,
      y: Math.max(PLOT.top + 10, scale.y(now.due) - 10),
      text: `dues ${roundedHours(now.due)}`,
      anchor: 'end',
      series: 'due',
    },
    {
      x: isNearEnd ? x - 8 : x + 10,
      y: below,
      text: `validées ${roundedHours(validated)}`,
      anchor: isNearEnd ? 'end' : 'start',
      series: 'validated',
    },
  ];
  const room = PLOT.right - x;
  if (pace !== null && room > 320)
    labels.push({
      x: PLOT.right,
      y: paceLabelY(scale.y(pace.atEnd), scale.y(last.due)),
      text: `à ce rythme : ${roundedHours(pace.atEnd)} au terme`,
      anchor: 'end',
      series: 'pace',
    });
  return labels;
}

/** Under its own line where the line of hours due is above it, over it otherwise. */
function paceLabelY(pace: number, due: number): number {
  return pace > due ? Math.min(pace + 34, PLOT.bottom - 6) : Math.max(pace - 10, PLOT.top + 10);
}

function describe(now: CoursePoint | undefined, last: CoursePoint, pace: PaceProjection | null): string {
  if (now === undefined) return `${roundedHours(last.due)} dues au terme ; rien n’est encore dû.`;
  if (now.day === last.day)
    return `${roundedHours(now.validated ?? 0)} validées sur ${roundedHours(last.due)} dues au terme.`;
  const projected = pace === null ? '' : `, ${roundedHours(pace.atEnd)} au terme à ce rythme`;
  return `${roundedHours(now.due)} dues et ${roundedHours(now.validated ?? 0)} validées à ce jour, ${roundedHours(last.due)} dues au terme${projected}.`;
}

/** One row of the table of figures: the end of each month. */
export function courseRows(course: readonly CoursePoint[]): readonly {
  readonly day: CalendarDate;
  readonly due: HundredthsOfHour;
  readonly validated: HundredthsOfHour | null;
}[] {
  return course.filter(
    ({ day }, index) => index > 0 && (addDays(day, 1).endsWith('-01') || index === course.length - 1),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
