import { Injectable } from '@nestjs/common';
import { LawBook } from '../../eligibility';
import { EditionsRepository } from '../../reporting';
import { addMonths, type CalendarDate } from '../../shared/domain/calendar-date';
import { type Perimeter } from '../../shared/domain/perimeter';

/** The day by which the indicators are to be published again (art. L2111-3 CCP), after the last edition kept. */
@Injectable()
export class NextPublication {
  constructor(
    private readonly editions: EditionsRepository,
    private readonly book: LawBook,
  ) {}

  /** Null before the first edition. */
  async dueOn(perimeter: Perimeter): Promise<CalendarDate | null> {
    const dates = (await this.editions.list(perimeter)).map(({ editionDate }) => editionDate).sort();
    const last = dates.at(-1);
    return last === undefined
      ? null
      : addMonths(last, Number(this.book.law.constant('spaser.indicator-interval')));
  }
}
