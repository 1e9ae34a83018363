import { Injectable } from '@nestjs/common';
import { Kept } from '../../platform/database/kept.service';
import { type Cents } from '../../shared/domain/euros';
import { type Perimeter } from '../../shared/domain/perimeter';
import { figuresOfYear } from '../domain/indicators/compute-indicators';
import { publishableFigures } from '../domain/indicators/department-only';
import { type IndicatorFigure } from '../domain/indicators/figure';
import { fromAmount } from '../domain/indicators/year-rows';
import { TargetsRepository } from '../targets/targets.repository';
import { RowsContext } from './rows-context';
import { YearPopulations } from './year-populations.service';

@Injectable()
export class IndicatorsService {
  constructor(
    private readonly populations: YearPopulations,
    private readonly targets: TargetsRepository,
    private readonly context: RowsContext,
    private readonly kept: Kept,
  ) {}

  /** Every indicator of a year inside the perimeter; contracts below `minAmount` (cents) left out. */
  async ofYear(
    perimeter: Perimeter,
    year: number,
    minAmount: Cents | null = null,
  ): Promise<IndicatorFigure[]> {
    const [figures = []] = await this.ofYears(perimeter, [year], minAmount);
    return figures;
  }

  /** The same for several years, kept until the register moves. */
  async ofYears(
    perimeter: Perimeter,
    years: readonly number[],
    minAmount: Cents | null = null,
  ): Promise<IndicatorFigure[][]> {
    const key = [perimeter, years, minAmount, this.context.today()];
    return this.kept.of('figures', key, () => this.compute(perimeter, years, minAmount));
  }

  private async compute(
    perimeter: Perimeter,
    years: readonly number[],
    minAmount: Cents | null,
  ): Promise<IndicatorFigure[][]> {
    const targets = await this.targets.rows();
    const isCovered = await this.context.coversDepartment(perimeter);
    const { fullTimeHours } = this.context;
    const figures: IndicatorFigure[][] = [];
    for (const year of years) {
      const rows = fromAmount(await this.populations.of(perimeter, year), minAmount);
      figures.push(publishableFigures(figuresOfYear(rows, targets, fullTimeHours), isCovered));
    }
    return figures;
  }
}
