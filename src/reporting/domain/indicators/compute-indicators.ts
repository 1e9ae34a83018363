import { type Cents } from '../../../shared/domain/euros';
import { type HundredthsOfHour } from '../../../shared/domain/hours';
import { type IndicatorRows, type TargetRow } from '../rows';
import { figureOf } from './figure-of';
import { type IndicatorFigure } from './figure';
import { definitionsFor } from './indicator-book';
import { targetFigures } from './i21-targets';
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
  const yearRows = rowsOfYear(ofBuyer(rows, query.buyerId ?? null), query);
  const lines = definitionsFor(yearRows).map((definition) => ({
    definition,
    figure: figureOf(definition, yearRows, query.fullTimeHours),
  }));
  const figures = maskSmallCells(lines).map((figure, index) =>
    withTarget(figure, targetOf(figure, targets), lines[index]?.definition.better ?? 'higher'),
  );
  return [...figures, ...targetFigures(figures, query.year)];
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
