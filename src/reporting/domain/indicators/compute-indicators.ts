import { type HundredthsOfHour } from '../../../shared/domain/hours';
import { type TargetRow } from '../rows';
import { figureOf } from './figure-of';
import { type IndicatorFigure } from './figure';
import { byId, definitionsOver } from './indicator-book';
import { targetFigures } from './i21-targets';
import { type YearParts } from './indicator';
import { maskSmallCells } from './masking';
import { targetOf, withTarget } from './target-gap';

/**
 * All indicators of a year, in the order of their ids, small cells masked, targets and gaps filled in. The rows come in
 * parts: only parts that are new are counted.
 */
export function figuresOfYear(
  rows: YearParts,
  targets: readonly TargetRow[],
  fullTimeHours: HundredthsOfHour,
): IndicatorFigure[] {
  const lines = definitionsOver(rows.hours).map((definition) => ({
    definition,
    figure: figureOf(definition, rows, fullTimeHours),
  }));
  const figures = maskSmallCells(lines).map((figure, index) =>
    withTarget(figure, targetOf(figure, targets), lines[index]?.definition.better ?? 'higher'),
  );
  return [...figures, ...targetFigures(figures, rows.year)].sort(byId);
}
