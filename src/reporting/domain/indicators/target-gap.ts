import Decimal from 'decimal.js';
import { type TargetRow } from '../rows';
import { type IndicatorFigure, type Quantity, type TargetStatus } from './figure';
import { type RawFigure } from './figure-of';

/** House reading, not law: from this share of the target on, a target missed is "close". */
const CLOSE_FROM = '0.75';

/** The target of that line and year; null when the scheme sets none. */
export function targetOf(figure: RawFigure, targets: readonly TargetRow[]): TargetRow | null {
  const line = figure.line ?? null;
  return (
    targets.find(
      (target) =>
        target.indicatorId === figure.id &&
        target.basis === figure.basis &&
        target.line === line &&
        target.year === figure.year,
    ) ?? null
  );
}

/** Adds target, gap and status. The gap of a share is in percentage points, of the rest in its unit. */
export function withTarget(
  figure: RawFigure,
  target: TargetRow | null,
  better: 'higher' | 'lower',
): IndicatorFigure {
  if (target === null) return { ...figure, target: null, gap: null };
  const wanted = new Decimal(target.value);
  if (figure.value === null) return { ...figure, target: likeValue(figure, wanted), gap: null };
  const actual = new Decimal(figure.value);
  return {
    ...figure,
    target: likeValue(figure, wanted),
    gap: gapOf(figure, actual.minus(wanted)),
    status: statusOf(actual, wanted, better),
  };
}

function gapOf(figure: RawFigure, difference: Decimal): Quantity {
  return figure.unit === 'rate'
    ? difference.times(100).toDecimalPlaces(4).toFixed()
    : likeValue(figure, difference);
}

function likeValue(figure: RawFigure, quantity: Decimal): Quantity {
  if (figure.unit === 'rate') return quantity.toFixed(6);
  return figure.unit === 'euros' || figure.unit === 'hours' || figure.unit === 'full-time'
    ? quantity.toFixed(2)
    : quantity.toNumber();
}

function statusOf(actual: Decimal, wanted: Decimal, better: 'higher' | 'lower'): TargetStatus {
  if (better === 'lower') {
    if (actual.lessThanOrEqualTo(wanted)) return 'kept';
    return actual.times(CLOSE_FROM).lessThanOrEqualTo(wanted) ? 'close' : 'far';
  }
  if (actual.greaterThanOrEqualTo(wanted)) return 'kept';
  return actual.greaterThanOrEqualTo(wanted.times(CLOSE_FROM)) ? 'close' : 'far';
}
