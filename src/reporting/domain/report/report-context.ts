import { type CountedContract, type ListedRows } from '../rows';
import { type FigureBook } from './figure-book';
import { type ReportInput } from './report-input';

/** What every section is written from. */
export interface ReportContext {
  readonly input: Omit<ReportInput, 'rows'>;
  readonly book: FigureBook;
  /** Rows of the year of the report. */
  readonly current: ListedRows;
  /** Contracts of the year before. */
  readonly previous: readonly CountedContract[];
}
