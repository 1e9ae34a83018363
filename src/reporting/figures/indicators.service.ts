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

  /** The same for several years, in one loading, kept until the register moves. */
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
    const rows = await this.rows.loadSums(perimeter, years);
    const targets = await this.targets.rows();
    const isCovered = await this.context.level.isCovered(perimeter);
    const { fullTimeHours } = this.context;
    return years.map((year) =>
      publishableFigures(computeIndicators(rows, targets, { year, minAmount, fullTimeHours }), isCovered),
    );
  }
}
