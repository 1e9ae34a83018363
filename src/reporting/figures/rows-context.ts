import { Inject, Injectable } from '@nestjs/common';
import { BuyersRepository } from '../../contracts';
import { HOURS_PRACTICE } from '../../insertion-hours';
import { type HoursPractice } from '../../insertion-hours/domain/hours-practice';
import { Clock } from '../../platform/clock';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type HundredthsOfHour } from '../../shared/domain/hours';
import { coversWhole, EVERYTHING, type Perimeter } from '../../shared/domain/perimeter';
import { publisherAmong } from '../domain/publisher';
import { CpvDivisions } from './cpv-divisions';

/** What counting is given: the day on which a year is closed, purchase families, full-time year, level. */
@Injectable()
export class RowsContext {
  constructor(
    private readonly clock: Clock,
    readonly divisions: CpvDivisions,
    private readonly buyers: BuyersRepository,
    @Inject(HOURS_PRACTICE) private readonly practice: HoursPractice,
  ) {}

  /** Hours of a full-time year, in hundredths: the first divisor, the legal annual duration. */
  get fullTimeHours(): HundredthsOfHour {
    return (this.practice.etpDivisors[0]?.hours ?? 0) * 100;
  }

  today(): CalendarDate {
    return this.clock.today();
  }

  closingDay(year: number): CalendarDate {
    const end = `${year}-12-31`;
    const today = this.clock.today();
    return today < end ? today : end;
  }

  /** Whether figures cover the whole département, and not a part of it, nor a body it supports: some lines are not published below. */
  async coversDepartment(perimeter: Perimeter): Promise<boolean> {
    const publisher = publisherAmong(await this.buyers.list(EVERYTHING));
    return publisher === null || coversWhole(perimeter, publisher.id);
  }
}
