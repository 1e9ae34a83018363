import Decimal from 'decimal.js';
import { type CountedContract as Row } from '../rows';
import { type Measure } from './indicator';

/** Concessions are listed apart and enter no share (definitions of the scheme's indicators). */
export const isInShares = (row: Row): boolean => row.contractKind !== 'concession';

/** The amount that sums may use, in cents: an amount set aside stays out. */
export const countedAmount = (row: Row): number | null =>
  row.amountSetAside === null ? row.initialAmount : null;

export const hasIntegrationHours = (row: Row): boolean => (row.hoursRetained ?? 0) > 0;

/** Retained hours are a social clause even where the list has no column for considerations. */
export const hasSocialClause = (row: Row): boolean =>
  states(row.socialConsiderations, 'Clause sociale') || hasIntegrationHours(row);

export const hasSocialCriterion = (row: Row): boolean =>
  states(row.socialConsiderations, 'Critère social') || isPositive(row.socialCriterionWeight);

export const isReserved = (row: Row): boolean =>
  states(row.socialConsiderations, 'Marché réservé') || row.reservation !== null;

export const hasSocialConsideration = (row: Row): boolean =>
  hasSocialClause(row) || hasSocialCriterion(row) || isReserved(row);

export const hasEnvironmentalCriterion = (row: Row): boolean =>
  states(row.environmentalConsiderations, 'Critère environnemental') ||
  isPositive(row.environmentalCriterionWeight);

export const hasEnvironmentalConsideration = (row: Row): boolean =>
  states(row.environmentalConsiderations, 'Clause environnementale') || hasEnvironmentalCriterion(row);

/** "Not stated" is neither yes nor no: the source has no such field, and nothing else tells. */
export const isSocialNotStated = (row: Row): boolean =>
  row.socialConsiderations === null && !hasSocialConsideration(row);

export const isEnvironmentalNotStated = (row: Row): boolean =>
  row.environmentalConsiderations === null && !hasEnvironmentalConsideration(row);

export const oneEach: Measure<Row> = { kind: 'sum', scale: 1, of: () => 1 };
export const amountOfRow: Measure<Row> = { kind: 'sum', scale: 100, of: (row) => countedAmount(row) ?? 0 };
export const retainedHours: Measure<Row> = { kind: 'sum', scale: 100, of: (row) => row.hoursRetained ?? 0 };

/** Sums weights exactly, as whole millionths. */
export function weightMeasure(weightOf: (row: Row) => string | null): Measure<Row> {
  return { kind: 'sum', scale: 1_000_000, of: (row) => millionths(weightOf(row)) };
}

export function isPositive(decimal: string | null): boolean {
  return decimal !== null && Number(decimal) > 0;
}

function millionths(decimal: string | null): number {
  return decimal === null ? 0 : new Decimal(decimal).times(1_000_000).round().toNumber();
}

function states(considerations: readonly string[] | null, value: string): boolean {
  return considerations?.includes(value) ?? false;
}
