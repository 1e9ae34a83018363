/** What `partials/gauge` shows: a bar, its target, and the words that say the same. */
export interface GaugeView {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  readonly target: string | null;
  readonly href: string | null;
  readonly hasTarget: boolean;
  /** Thousandths of the bar. */
  readonly width: number;
  readonly tick: number;
}

/** Builds a gauge; `ratio` and `targetRatio` are fractions of the whole bar, beyond 1 the bar is full. */
export function gaugeView(words: {
  readonly label: string;
  readonly value: string;
  readonly detail: string;
  readonly target?: string;
  readonly href?: string;
  readonly ratio: number;
  readonly targetRatio?: number;
}): GaugeView {
  const { label, value, detail, target = null, href = null, ratio, targetRatio } = words;
  return {
    label,
    value,
    detail,
    target,
    href,
    hasTarget: targetRatio !== undefined,
    width: thousandths(ratio),
    tick: Math.min(996, thousandths(targetRatio ?? 0)),
  };
}

function thousandths(ratio: number): number {
  return Math.round(Math.min(1, Math.max(0, ratio)) * 1000);
}
