import { type IndicatorFigure } from '../indicators/figure';
import { type Basis } from '../indicators/indicator';

/** Finds a figure by its address; a line that no row produced reads as null. */
export class FigureBook {
  private readonly byAddress: ReadonlyMap<string, IndicatorFigure>;

  constructor(
    readonly year: number,
    readonly all: readonly IndicatorFigure[],
    private readonly yearsWithRows: ReadonlySet<number>,
  ) {
    this.byAddress = new Map(all.map((one) => [address(one.id, one.basis, one.line, one.year), one]));
  }

  find(id: string, basis: Basis, line?: string, year: number = this.year): IndicatorFigure | null {
    return this.byAddress.get(address(id, basis, line, year)) ?? null;
  }

  /** True when the register holds anything of that year: without, a zero would be a lie. */
  covers(year: number): boolean {
    return this.yearsWithRows.has(year);
  }

  /** The value as decimal text, null when masked, without base, or of a year without rows. */
  value(id: string, basis: Basis, line?: string, year: number = this.year): string | null {
    const value = this.covers(year) ? this.find(id, basis, line, year)?.value : null;
    return value === null || value === undefined ? null : String(value);
  }

  /** A count, 0 when there is no such figure. */
  count(id: string, line?: string, year: number = this.year): number {
    return Number(this.find(id, 'count', line, year)?.numerator ?? 0);
  }

  /** Whole cents or hundredths of hour of the numerator; 0 when there is no such figure. */
  hundredths(id: string, basis: 'value' | 'hours', line?: string, year: number = this.year): number {
    return Math.round(Number(this.find(id, basis, line, year)?.numerator ?? 0) * 100);
  }
}

function address(id: string, basis: Basis, line: string | undefined, year: number): string {
  return [id, basis, line ?? '', year].join('|');
}
