import { type CalendarDate } from '../../shared/domain/calendar-date';

/** What is asked of a report. */
export interface ReportRequest {
  readonly year: number;
  /** SIRET of the one buyer reported on; null for all of the perimeter. */
  readonly buyerSiret: string | null;
  readonly editionDate: CalendarDate;
}
