import { type CountedContract, type ListedRows } from '../rows';
import { type FigureBook } from './figure-book';
import { type ReportInput } from './report-input';

/** What every section is written from. */
export interface ReportContext {
  readonly input: Omit<ReportInput, 'rows'>;
  readonly book: FigureBook;
  /** Contracts of the year, in what messages count of them. */
  readonly contracts: readonly CountedContract[];
  /** What is listed of the year; nothing where only messages are written. */
  readonly current: ListedRows;
  /** Contracts of the year before. */
  readonly previous: readonly CountedContract[];
}
