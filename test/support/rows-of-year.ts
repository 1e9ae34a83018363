import { type IndicatorDefinition } from '../../src/reporting/domain/indicators/indicator';
import { definitionsOver } from '../../src/reporting/domain/indicators/indicator-book';
import { fromAmountOf } from '../../src/reporting/domain/indicators/year-rows';
import { type IndicatorRows } from '../../src/reporting/domain/rows';
import { yearOf } from '../../src/shared/domain/calendar-date';
import { type Cents } from '../../src/shared/domain/euros';

/** The rows of one year: contracts notified in it, hours delivered in it, balances at its end. */
export interface YearRows extends IndicatorRows {
  readonly year: number;
}

/** Those of one year among the rows of several; the threshold on the initial amount concerns contracts only. */
export function rowsOfYear(
  rows: IndicatorRows,
  { year, minAmount = null }: { readonly year: number; readonly minAmount?: Cents | null },
): YearRows {
  return {
    year,
    contracts: fromAmountOf(
      rows.contracts.filter((row) => yearOf(row.notifiedOn) === year),
      minAmount,
    ),
    hours: rows.hours.filter((row) => row.period.startsWith(`${year}`)),
    balances: rows.balances.filter((row) => row.year === year),
  };
}

/** Every line for those rows, in the order of the ids. */
export function definitionsFor(rows: YearRows): IndicatorDefinition[] {
  return definitionsOver([rows.hours]);
}
