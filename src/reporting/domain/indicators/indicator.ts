import { type BalanceRow, type CountedContract, type HoursRow } from '../rows';
import { type Parts } from './parts';

export type Basis = 'count' | 'value' | 'hours' | 'persons';

/** What a figure is made of; decides how it is written. */
export type Unit = 'rate' | 'contracts' | 'targets' | 'euros' | 'hours' | 'persons' | 'full-time';

/** A sum of whole units (`scale` of them make one: 100 cents a euro), or a number of distinct keys. */
export type Measure<Row> =
  | { readonly kind: 'sum'; readonly scale: 1 | 100 | 1_000_000; readonly of: (row: Row) => number }
  | { readonly kind: 'distinct'; readonly key: (row: Row) => string | null };

/** Rows picked by a predicate, and what is added up over them. */
export interface Part<Row> {
  readonly counts: (row: Row) => boolean;
  readonly measure: Measure<Row>;
}

/**
 * The one definition of an indicator line, for pages, PDF, workbook, csv and the rows behind a figure.
 * Without `base` the value is the numerator; with one, sum over sum, never a mean of rates.
 */
export interface DefinitionOf<Row> {
  readonly id: string;
  /** French, complete with its sub-line. */
  readonly label: string;
  /** Language-free name of the sub-line; null on the main one. */
  readonly line: string | null;
  readonly basis: Basis;
  readonly unit: Unit;
  readonly numerator: Part<Row>;
  readonly base: Part<Row> | 'full-time-divisor' | null;
  /** Lower is better for contracts without a reason; higher elsewhere. */
  readonly better: 'higher' | 'lower';
  /** Lines of one partition of people are masked together (small cells). */
  readonly partition?: string;
  /** A line about sensitive data (art. 9 and 10 GDPR): published for a whole département alone. */
  readonly departmentOnly?: boolean;
}

export type ContractDefinition = DefinitionOf<CountedContract> & { readonly population: 'contracts' };
export type HoursDefinition = DefinitionOf<HoursRow> & { readonly population: 'hours' };
export type BalanceDefinition = DefinitionOf<BalanceRow> & { readonly population: 'balances' };
export type IndicatorDefinition = ContractDefinition | HoursDefinition | BalanceDefinition;

/** What indicators count of one year, in parts: contracts notified in it, hours delivered in it, balances at its end. */
export interface YearParts {
  readonly year: number;
  readonly contracts: Parts<CountedContract>;
  readonly hours: Parts<HoursRow>;
  readonly balances: Parts<BalanceRow>;
}
