import { yearOf } from '../../../shared/domain/calendar-date';
import { type Cents } from '../../../shared/domain/euros';
import { type CountedContract, type IndicatorRows } from '../rows';
import { countedAmount } from './contract-facts';
import { type YearParts, type YearRows } from './indicator';
import { onceAPart } from './parts';

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
  return {
    year,
    contracts: fromAmountOf(
      rows.contracts.filter((row) => yearOf(row.notifiedOn) === year),
      minAmount ?? null,
    ),
    hours: rows.hours.filter((row) => row.period.startsWith(`${year}`)),
    balances: rows.balances.filter((row) => row.year === year),
  };
}

/** The same threshold over rows in parts. */
export function fromAmount(rows: YearParts, minAmount: Cents | null): YearParts {
  if (minAmount === null) return rows;
  return { ...rows, contracts: rows.contracts.map((part) => reaching(part, minAmount)) };
}

const reaching = onceAPart((rows: readonly CountedContract[], threshold: Cents) =>
  fromAmountOf(rows, threshold),
);

export function fromAmountOf<Row extends CountedContract>(
  rows: readonly Row[],
  minAmount: Cents | null,
): readonly Row[] {
  return minAmount === null ? rows : rows.filter((row) => reaches(row, minAmount));
}

function reaches(row: CountedContract, threshold: Cents): boolean {
  return (countedAmount(row) ?? -1) >= threshold;
}
