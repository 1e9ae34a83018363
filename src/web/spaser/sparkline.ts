/** What the three-year line of an indicator shows: points of an SVG, and the words that say the same. */
export interface Sparkline {
  /** `x,y` pairs; empty with fewer than two known years. */
  readonly points: string;
  /** The last year, when it is known. */
  readonly dot: { readonly x: string; readonly y: string } | null;
  readonly words: string;
}

const WIDTH = 88;
const HEIGHT = 24;
const MARGIN = 4;

/** A line from zero, so that its slope does not exaggerate; a year that is not known has no point. */
export function sparkline(
  years: readonly { readonly year: number; readonly value: number | null; readonly text: string }[],
): Sparkline {
  const most = Math.max(1e-9, ...years.map(({ value }) => value ?? 0));
  const step = (WIDTH - 2 * MARGIN) / Math.max(1, years.length - 1);
  const places = years.map(({ value }, index) => {
    if (value === null) return null;
    const y = HEIGHT - MARGIN - (Math.max(0, value) / most) * (HEIGHT - 2 * MARGIN);
    return { x: (MARGIN + index * step).toFixed(1), y: y.toFixed(1) };
  });
  const known = places.filter((place) => place !== null);
  return {
    points: known.length < 2 ? '' : known.map(({ x, y }) => `${x},${y}`).join(' '),
    dot: places.at(-1) ?? null,
    words: years.map(({ year, text }) => `${year} : ${text}`).join(' ; '),
  };
}
