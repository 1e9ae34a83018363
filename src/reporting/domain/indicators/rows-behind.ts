import { type BalanceRow, type HoursRow, type NotifiedContractRow } from '../rows';
import { type Basis, type IndicatorDefinition, type YearRows } from './indicator';
import { definitionsFor } from './indicator-book';

export interface IndicatorAddress {
  readonly id: string;
  readonly basis: Basis;
  readonly line: string | null;
}

export type RowsBehind =
  | { readonly population: 'contracts'; readonly rows: readonly NotifiedContractRow[] }
  | { readonly population: 'hours'; readonly rows: readonly HoursRow[] }
  | { readonly population: 'balances'; readonly rows: readonly BalanceRow[] };

/** The definition at that address, or null when no line has it. */
export function findDefinition(address: IndicatorAddress, rows: YearRows): IndicatorDefinition | null {
  return (
    definitionsFor(rows).find(
      ({ id, basis, line }) => id === address.id && basis === address.basis && line === address.line,
    ) ?? null
  );
}

/** The rows that make the numerator of a figure: what a reader opens behind the number. */
export function rowsBehind(address: IndicatorAddress, rows: YearRows): RowsBehind | null {
  const definition = findDefinition(address, rows);
  switch (definition?.population) {
    case 'contracts':
      return { population: 'contracts', rows: rows.contracts.filter(definition.numerator.counts) };
    case 'hours':
      return { population: 'hours', rows: rows.hours.filter(definition.numerator.counts) };
    case 'balances':
      return { population: 'balances', rows: rows.balances.filter(definition.numerator.counts) };
    case undefined:
      return null;
  }
}
