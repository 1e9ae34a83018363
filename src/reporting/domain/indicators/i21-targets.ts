import Decimal from 'decimal.js';
import { type IndicatorFigure } from './figure';

/** I21: every line that has a target, with its gap and status, then how many are kept. */
export function targetFigures(figures: readonly IndicatorFigure[], year: number): IndicatorFigure[] {
  const aimed = figures.filter(({ target }) => target !== null);
  const kept = aimed.filter(({ status }) => status === 'kept').length;
  const summary: IndicatorFigure = {
    id: 'I21',
    label: 'Objectifs tenus',
    year,
    basis: 'count',
    unit: 'rate',
    numerator: kept,
    denominator: aimed.length,
    value: aimed.length === 0 ? null : new Decimal(kept).div(aimed.length).toFixed(6),
    target: null,
    gap: null,
  };
  return [summary, ...aimed.map(asTargetLine)];
}

function asTargetLine(figure: IndicatorFigure): IndicatorFigure {
  const line = figure.line === undefined ? figure.id : `${figure.id}:${figure.line}`;
  return { ...figure, id: 'I21', label: `Objectif et écart : ${figure.label}`, line };
}
