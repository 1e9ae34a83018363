import { type BalanceRow, type HoursRow, type NotifiedContractRow } from '../rows';
import { type Parts } from './parts';
import { type Basis, type DefinitionOf, type IndicatorDefinition, type YearRows } from './indicator';
import { definitionsOver } from './indicator-book';

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
  return findDefinitionOver(address, [rows.hours]);
}

/** The same where the hours of the year are in parts. */
export function findDefinitionOver(
  address: IndicatorAddress,
  hours: Parts<HoursRow>,
): IndicatorDefinition | null {
  return (
    definitionsOver(hours).find(
      ({ id, basis, line }) => id === address.id && basis === address.basis && line === address.line,
    ) ?? null
  );
}

/** Which rows are asked for: those counted, or all those they are counted among. */
export type PartOfFigure = 'numerator' | 'base';

/** The rows that make a figure: what a reader opens behind the number. */
export function rowsBehind(
  address: IndicatorAddress,
  rows: YearRows,
  part: PartOfFigure = 'numerator',
): RowsBehind | null {
  const definition = findDefinition(address, rows);
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

/** A trait of people would single someone out contract by contract: its rows are those of everybody. */
export function hidesTrait({ partition }: IndicatorDefinition): boolean {
  return partition !== undefined;
}

/** The rows of a population that a definition counts, or counts them among. */
export function picked<Counted, Row extends Counted>(
  definition: DefinitionOf<Counted>,
  rows: readonly Row[],
  part: PartOfFigure,
): readonly Row[] {
  const { numerator, base, partition } = definition;
  const isBase = part === 'base' || partition !== undefined;
  const asked = isBase && base !== null && base !== 'full-time-divisor' ? base : numerator;
  return rows.filter((row) => asked.counts(row));
}
