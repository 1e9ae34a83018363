import { Injectable } from '@nestjs/common';
import { Kept } from '../../platform/database/kept.service';
import { type Cents } from '../../shared/domain/euros';
import { type Perimeter } from '../../shared/domain/perimeter';
import { computeIndicators } from '../domain/indicators/compute-indicators';
import { publishableFigures } from '../domain/indicators/department-only';
import { type IndicatorFigure } from '../domain/indicators/figure';
import { TargetsRepository } from '../targets/targets.repository';
import { IndicatorRowsService } from './indicator-rows.service';
import { RowsContext } from './rows-context';

@Injectable()
export class IndicatorsService {
  constructor(
    private readonly rows: IndicatorRowsService,
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

  /** The same for several years, each kept until the register moves. */
  async ofYears(
    perimeter: Perimeter,
    years: readonly number[],
    minAmount: Cents | null = null,
  ): Promise<IndicatorFigure[][]> {
    const figures: IndicatorFigure[][] = [];
    for (const year of years)
      figures.push(
        await this.kept.of('figures', [perimeter, year, minAmount, this.context.today()], () =>
          this.compute(perimeter, year, minAmount),
        ),
      );
    return figures;
  }

  private async compute(
    perimeter: Perimeter,
    year: number,
    minAmount: Cents | null,
  ): Promise<IndicatorFigure[]> {
    const { fullTimeHours, level } = this.context;
    const rows = await this.rows.ofYear(perimeter, year);
    const figures = computeIndicators(rows, await this.targets.rows(), { year, minAmount, fullTimeHours });
    return publishableFigures(figures, await level.isCovered(perimeter));
  }
}
