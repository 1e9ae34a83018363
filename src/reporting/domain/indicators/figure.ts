import { type Basis, type Unit } from './indicator';

export type MaskReason = 'below-threshold' | 'complementary';
export type TargetStatus = 'kept' | 'close' | 'far';

/** Counts are numbers; money, hours, shares are decimal text. */
export type Quantity = number | string;

/**
 * One indicator line of one year, as the command line, the API and the workbook give it.
 * A share is a fraction of 1 with six decimals ("0.098237"); its `gap` is in percentage points.
 */
export interface IndicatorFigure {
  readonly id: string;
  readonly label: string;
  readonly year: number;
  readonly basis: Basis;
  /** Absent on the main line. */
  readonly line?: string;
  readonly unit: Unit;
  readonly numerator: Quantity | null;
  readonly denominator: Quantity | null;
  readonly value: Quantity | null;
  readonly target: Quantity | null;
  readonly gap: Quantity | null;
  readonly status?: TargetStatus;
  /** Too few people to publish, or the figure would give away one that is. */
  readonly masked?: MaskReason;
}
