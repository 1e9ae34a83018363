import { type HoursRow } from '../rows';
import { type Parts } from './parts';
import { type Basis, type DefinitionOf, type IndicatorDefinition } from './indicator';
import { definitionsOver } from './indicator-book';

export interface IndicatorAddress {
  readonly id: string;
  readonly basis: Basis;
  readonly line: string | null;
}

/** The definition at that address, or null when no line has it: some follow from the hours of the year. */
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
