/** What one file may cost. Real lists stay far below; a file made to exhaust memory does not. */
export interface ReadLimits {
  readonly fileBytes: number;
  readonly jsonBytes: number;
  /** Sum of the inflated entries of a zip, really counted: sizes written in the file are not believed. */
  readonly inflatedBytes: number;
  /** Inflated over stored size, looked at beyond `ratioFloorBytes` only: small sheets compress well. */
  readonly inflationRatio: number;
  readonly ratioFloorBytes: number;
  readonly entries: number;
  readonly sharedStrings: number;
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
  /** Characters of one csv record. */
  readonly recordLength: number;
}

const MEBIBYTE = 1024 * 1024;

/** Rows and columns are those of a spreadsheet (ECMA-376 part 1, 18.3.1.73 and 18.3.1.13). */
export const defaultLimits: ReadLimits = {
  fileBytes: 300 * MEBIBYTE,
  jsonBytes: 100 * MEBIBYTE,
  inflatedBytes: 600 * MEBIBYTE,
  inflationRatio: 250,
  ratioFloorBytes: 20 * MEBIBYTE,
  entries: 5_000,
  sharedStrings: 3_000_000,
  rows: 1_048_576,
  columns: 16_384,
  cells: 30_000_000,
  recordLength: 2_000_000,
};
