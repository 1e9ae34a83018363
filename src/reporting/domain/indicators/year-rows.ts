import { yearOf } from '../../../shared/domain/calendar-date';
import { type Cents } from '../../../shared/domain/euros';
import { type IndicatorRows } from '../rows';
import { countedAmount } from './contract-facts';
import { type YearRows } from './indicator';

export interface RowsOfYear {
  readonly year: number;
  /** Threshold on the initial amount, in cents; a contract without a usable amount is below it. */
  readonly minAmount?: Cents | null;
}

/**
 * Contracts *notified* in the year and hours *delivered* in it: two populations that no figure mixes.
 * The threshold concerns contracts only, since hours come from contracts of several years.
 */
export function rowsOfYear(rows: IndicatorRows, { year, minAmount }: RowsOfYear): YearRows {
  const threshold = minAmount ?? null;
  return {
    year,
    contracts: rows.contracts.filter(
      (row) =>
        yearOf(row.notifiedOn) === year && (threshold === null || (countedAmount(row) ?? -1) >= threshold),
    ),
    hours: rows.hours.filter((row) => row.period.startsWith(`${year}`)),
    balances: rows.balances.filter((row) => row.year === year),
  };
}
