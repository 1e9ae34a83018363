import { type CpvCode } from '../../../shared/domain/cpv-code';
import { type DecimalText } from './parameters';
import { type Certainty } from './legal-reference';

/** A strong, B possible after a check, C weak: look around the supply; "-" not the right tool. */
export const RATINGS = ['A', 'B', 'C', '-'] as const;
export type Rating = (typeof RATINGS)[number];

/** What a CPV family lends itself to: defaults that a buyer may change. */
export interface CpvPotential {
  readonly prefix: string;
  readonly label: string;
  readonly clause: Rating;
  readonly siae: Rating;
  readonly eaEsat: Rating;
  /** Share of labour in the price, fraction of 1. */
  readonly labourShare: DecimalText;
  readonly certainty: Certainty;
  readonly typicalContract: string | null;
  /** True when only the division has a default, and no family its own row. */
  readonly divisionDefault: boolean;
}

/** Rows by prefix; a division default is the row of its two digits. */
export class CpvPotentials {
  private readonly byPrefix: ReadonlyMap<string, CpvPotential>;
  private readonly found = new Map<CpvCode, CpvPotential | null>();

  constructor(readonly rows: readonly CpvPotential[]) {
    this.byPrefix = new Map(rows.map((row) => [row.prefix, row]));
  }

  /** The row of the longest matching prefix, else the default of the division, else null. */
  of(code: CpvCode): CpvPotential | null {
    const known = this.found.get(code);
    if (known !== undefined) return known;
    const row = this.longestMatch(code);
    this.found.set(code, row);
    return row;
  }

  private longestMatch(code: CpvCode): CpvPotential | null {
    for (let length = code.length; length >= 2; length -= 1) {
      const row = this.byPrefix.get(code.slice(0, length));
      if (row) return row;
    }
    return null;
  }
}

/** A or B: a tool worth proposing. */
export function isPromising(rating: Rating | undefined): boolean {
  return rating === 'A' || rating === 'B';
}
