import { type ImportIssue, type SetAside } from '../contract-draft';

/** What became of the rows: `read` is always the sum of the four others. */
export interface RowCounts {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

/** A column of a list: what it was read as (null: left aside), and the first value under it. */
export interface FileColumn {
  readonly sheet: string | null;
  readonly header: string;
  readonly field: string | null;
  readonly example: string | null;
}

/** What a row would change in a contract of the register. */
export interface ContractChange {
  readonly contractId: string;
  /** Its number, or its subject. */
  readonly contract: string;
  readonly row: number;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** How many changes a dry run tells one by one. */
export const CHANGES_TOLD = 200;

export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** The result of one file (design: `import --json`). */
export interface FileReport {
  readonly file: string;
  readonly format: string | null;
  readonly sheet: string | null;
  readonly headerRow: number | null;
  /** Column header → field identifier. */
  readonly mapping: Readonly<Record<string, string>>;
  readonly importId: string | null;
  readonly dryRun: boolean;
  readonly refused: Refusal | null;
  readonly rows: Readonly<RowCounts>;
  readonly setAside: readonly SetAside[];
  readonly issues: readonly ImportIssue[];
  /** Dry run only: every column, and the first changes of contracts that were there before. */
  readonly columns?: readonly FileColumn[];
  readonly changes?: readonly ContractChange[];
}

export function noRows(): RowCounts {
  return { read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0 };
}

/** A file that was not taken: nothing of it is stored. */
export function refusedFile(file: string, refusal: Refusal, dryRun: boolean): FileReport {
  return {
    file,
    format: null,
    sheet: null,
    headerRow: null,
    mapping: {},
    importId: null,
    dryRun,
    refused: refusal,
    rows: noRows(),
    setAside: [],
    issues: [],
  };
}
