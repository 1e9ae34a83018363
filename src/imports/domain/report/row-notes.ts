import { type FieldId } from '../../../contracts/domain/fields/fields';
import { type ImportIssue, type SetAside } from '../contract-draft';
import { type Fault, type FaultCode } from '../../../reading/domain/fault';
import { sentenceOf } from '../../../reading/domain/fault-sentences';

/** The column a note is about: its header and its place; null where the file has no cells (JSON). */
export interface NotedColumn {
  readonly header: string | null;
  readonly index: number | null;
}

/** Gathers what is to be said of one row. */
export class RowNotes {
  readonly issues: ImportIssue[] = [];
  readonly setAside: SetAside[] = [];

  constructor(
    private readonly row: number,
    /** « Ligne » of a sheet, « Enregistrement » of a JSON file. */
    private readonly noun = 'Ligne',
  ) {}

  get isRejected(): boolean {
    return this.issues.some(({ severity }) => severity === 'reject');
  }

  add(fault: Fault, column: NotedColumn | null, value: string | null): void {
    const header = column?.header ?? null;
    const index = column?.index ?? null;
    this.issues.push({
      row: this.row,
      column: header,
      cell: index === null ? null : `${columnLetters(index)}${this.row}`,
      code: fault.code,
      severity: fault.severity,
      value,
      message: sentenceOf(fault, { place: `${this.noun} ${this.row}`, column: header, value }),
    });
  }

  keepAside(field: FieldId, value: string, reason: FaultCode): void {
    this.setAside.push({ row: this.row, field, value, reason });
  }
}

const ALPHABET = 26;
const CAPITAL_A = 65;

/** Letters of a column of a spreadsheet, from its place (0 is A, 26 is AA). */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(CAPITAL_A + (index % ALPHABET));
  return index < ALPHABET ? letter : `${columnLetters(Math.floor(index / ALPHABET) - 1)}${letter}`;
}
