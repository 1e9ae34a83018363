import { type CalendarDate } from '../shared/domain/calendar-date';

/** Time is given: services ask this, the domain gets dates as arguments. */
export abstract class Clock {
  abstract now(): Date;
  /** The legal day: the one in Europe/Paris. */
  abstract today(): CalendarDate;
  /** The instant as ISO text, what records keep. */
  instant(): string {
    return this.now().toISOString();
  }
}

const parisDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' });

export class SystemClock extends Clock {
  /** `fixedToday` comes from SPASER_TODAY. */
  constructor(private readonly fixedToday: CalendarDate | null = null) {
    super();
  }

  now(): Date {
    return new Date();
  }

  today(): CalendarDate {
    return this.fixedToday ?? parisDay.format(this.now());
  }
}
