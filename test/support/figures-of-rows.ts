import { figuresOfYear } from '../../src/reporting/domain/indicators/compute-indicators';
import { type IndicatorFigure } from '../../src/reporting/domain/indicators/figure';
import {
  findDefinitionOver,
  type IndicatorAddress,
  type PartOfFigure,
  picked,
} from '../../src/reporting/domain/indicators/rows-behind';
import { rowsOfYear, type YearRows } from './rows-of-year';
import {
  type BalanceRow,
  type HoursRow,
  type IndicatorRows,
  type NotifiedContractRow,
  type TargetRow,
} from '../../src/reporting/domain/rows';
import { type Cents } from '../../src/shared/domain/euros';
import { type HundredthsOfHour } from '../../src/shared/domain/hours';

interface IndicatorQuery {
  readonly year: number;
  /** Threshold on the initial amount of contracts, in cents. */
  readonly minAmount?: Cents | null;
  /** Only contracts, hours and balances of that buyer. */
  readonly buyerId?: string | null;
  /** Hours of a full-time year, in hundredths (a parameter: several divisors are in use). */
  readonly fullTimeHours: HundredthsOfHour;
}

/** The indicators of plain rows, as the product counts them from those of a year in parts. */
export function computeIndicators(
  rows: IndicatorRows,
  targets: readonly TargetRow[],
  query: IndicatorQuery,
): IndicatorFigure[] {
  const { year, contracts, hours, balances } = rowsOfYear(ofBuyer(rows, query.buyerId ?? null), query);
  const whole = { year, contracts: [contracts], hours: [hours], balances: [balances] };
  return figuresOfYear(whole, targets, query.fullTimeHours);
}

export type RowsBehind =
  | { readonly population: 'contracts'; readonly rows: readonly NotifiedContractRow[] }
  | { readonly population: 'hours'; readonly rows: readonly HoursRow[] }
  | { readonly population: 'balances'; readonly rows: readonly BalanceRow[] };

/** The rows that make a figure: what a reader opens behind the number. */
export function rowsBehind(
  address: IndicatorAddress,
  rows: YearRows,
  part: PartOfFigure = 'numerator',
): RowsBehind | null {
  const definition = findDefinitionOver(address, [rows.hours]);
  switch (definition?.population) {
    case 'contracts':
      return { population: 'contracts', rows: picked(definition, rows.contracts, part) };
    case 'hours':
      return { population: 'hours', rows: picked(definition, rows.hours, part) };
    case 'balances':
      return { population: 'balances', rows: picked(definition, rows.balances, part) };
    case undefined:
      return null;
  }
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
