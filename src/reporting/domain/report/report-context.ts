import { type YearRows } from '../indicators/indicator';
import { type FigureBook } from './figure-book';
import { type ReportInput } from './report-input';

/** What every section is written from. */
export interface ReportContext {
  readonly input: ReportInput;
  readonly book: FigureBook;
  /** Rows of the year of the report. */
  readonly current: YearRows;
  readonly previous: YearRows;
}
