import { Injectable } from '@nestjs/common';
import { IndicatorsService, RowsContext } from '../../reporting';
import { yearOf } from '../../shared/domain/calendar-date';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type TargetLine } from './target-lines';
import { type TargetField, targetFields } from './targets-view';

/** The fields of the targets of a year, beside what was done that year and the year before. */
@Injectable()
export class TargetFields {
  constructor(
    private readonly indicators: IndicatorsService,
    private readonly context: RowsContext,
  ) {}

  currentYear(): number {
    return yearOf(this.context.today());
  }

  async of(perimeter: Perimeter, lines: readonly TargetLine[], year: number): Promise<TargetField[]> {
    const [before = [], current = []] = await this.indicators.ofYears(perimeter, [year - 1, year]);
    return targetFields(lines, current, { year: year - 1, figures: before });
  }
}
