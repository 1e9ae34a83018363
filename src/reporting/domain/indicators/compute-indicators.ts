import { type Cents } from '../../../shared/domain/euros';
import { type HundredthsOfHour } from '../../../shared/domain/hours';
import { type IndicatorRows, type TargetRow } from '../rows';
import { figureOf } from './figure-of';
import { type IndicatorFigure } from './figure';
import { byId, definitionsOver } from './indicator-book';
import { targetFigures } from './i21-targets';
import { type YearParts } from './indicator';
import { maskSmallCells } from './masking';
import { targetOf, withTarget } from './target-gap';
import { rowsOfYear } from './year-rows';

export interface IndicatorQuery {
  readonly year: number;
  /** Threshold on the initial amount of contracts, in cents. */
  readonly minAmount?: Cents | null;
  /** Only contracts, hours and balances of that buyer. */
  readonly buyerId?: string | null;
  /** Hours of a full-time year, in hundredths (a parameter: several divisors are in use). */
  readonly fullTimeHours: HundredthsOfHour;
}

/** All indicators of a year, in the order of their ids, small cells masked, targets and gaps filled in. */
export function computeIndicators(
  rows: IndicatorRows,
  targets: readonly TargetRow[],
  query: IndicatorQuery,
): IndicatorFigure[] {
  const { year, contracts, hours, balances } = rowsOfYear(ofBuyer(rows, query.buyerId ?? null), query);
  const whole = { year, contracts: [contracts], hours: [hours], balances: [balances] };
  return figuresOfYear(whole, targets, query.fullTimeHours);
}

/** The same from the rows of one year, in parts: only parts that are new are counted. */
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

function ofBuyer(rows: IndicatorRows, buyerId: string | null): IndicatorRows {
  if (buyerId === null) return rows;
  const isHis = (row: { readonly buyerId: string }): boolean => row.buyerId === buyerId;
  return {
    contracts: rows.contracts.filter(isHis),
    hours: rows.hours.filter(isHis),
    balances: rows.balances.filter(isHis),
  };
}
