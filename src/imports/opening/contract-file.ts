import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type CpvNomenclature } from '../../reading/domain/cpv-nomenclature';
import { type ImportIssue, type RowReading } from '../domain/contract-draft';
import { type FileColumn } from '../domain/report/file-report';

/** One list inside a file: a visible sheet with a recognised header, or the records of a DECP file. */
export interface ContractList {
  readonly sheet: string | null;
  readonly headerRow: number | null;
  readonly mapping: Readonly<Record<string, string>>;
  /** Every column, those left aside included; none in a DECP file. */
  readonly columns: readonly FileColumn[];
  /** True when the list itself says whose contracts they are. */
  readonly namesBuyers: boolean;
  /** Its rows in order, those of a piece of the file together; each is read when it is asked for. */
  readings(buyer: DefaultBuyer | null): AsyncIterable<Iterable<ListItem>>;
}

/** Buyer of the rows that name none. */
export interface DefaultBuyer {
  readonly siret: string;
  readonly name: string | null;
}

/** A row that counts as read, or what is said of a line that is none. */
export interface ListItem {
  readonly reading: RowReading | null;
  readonly said: readonly ImportIssue[];
}

/** An opened contract file; `close` releases it. */
export interface ContractFile {
  readonly format: string;
  readonly lists: readonly ContractList[];
  /** Warnings about the file itself: hidden sheets skipped. */
  readonly notes: readonly ImportIssue[];
  close(): Promise<void>;
}

/** What reading a file is given. */
export interface OpenContext {
  readonly today: CalendarDate;
  readonly cpv: CpvNomenclature;
  /** Only this sheet; null for every visible list. */
  readonly sheet: string | null;
  /** Header text to field; null leaves recognition alone. */
  readonly mapping: Readonly<Record<string, string | null>> | null;
}
