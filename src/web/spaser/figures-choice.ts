import { type Buyer } from '../../contracts';
import { type Cents } from '../../shared/domain/euros';
import { type Perimeter } from '../../shared/domain/perimeter';

/** Which figures a page shows, and what else may be chosen inside the perimeter. */
export interface FiguresChoice {
  readonly year: number;
  readonly years: readonly number[];
  readonly buyer: Buyer | null;
  readonly buyers: readonly Buyer[];
  readonly minAmount: Cents | null;
  readonly thresholds: readonly Cents[];
  /** The rows counted: those of the buyer chosen, or all of the person's. */
  readonly perimeter: Perimeter;
}
