import { type ImportIssue } from '../contract-draft';
import { type IssueSeverity } from '../../../reading/domain/fault';
import { type BoundColumn } from '../header/header';
import { columnLetters } from './row-notes';

/** What is said of a cell: a stable code, how grave it is, and a French sentence without its place. */
export interface Said {
  readonly code: string;
  readonly severity: IssueSeverity;
  readonly sentence: string;
}

/** Gathers what is to be said of one row of a small list, each remark at its cell. */
export class RowRemarks {
  readonly issues: ImportIssue[] = [];
  /** The same remarks by field, without their place: what a form shows. */
  readonly said: (Said & { readonly field: string | null })[] = [];

  constructor(private readonly row: number) {}

  get isRejected(): boolean {
    return this.issues.some(({ severity }) => severity === 'reject');
  }

  /** `value` is null where it could tell something of a person (art. 9 GDPR): it must not reach a message. */
  add(said: Said, column: BoundColumn<string> | null, value: string | null): void {
    this.issues.push(issueAt({ row: this.row, column }, said, value));
    this.said.push({ ...said, field: column?.field ?? null });
  }
}

/** A remark at its place, in the words and the addresses that the user's spreadsheet shows. */
export function issueAt(
  { row, column }: { readonly row: number; readonly column: BoundColumn<string> | null },
  { code, severity, sentence }: Said,
  value: string | null,
): ImportIssue {
  const place = column === null ? `Ligne ${row}` : `Ligne ${row}, colonne « ${column.header} »`;
  return {
    row,
    column: column?.header ?? null,
    cell: column === null ? null : `${columnLetters(column.index)}${row}`,
    code,
    severity,
    value,
    message: `${place} : ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  };
}
