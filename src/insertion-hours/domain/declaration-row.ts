import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type HundredthsOfHour } from '../../shared/domain/hours';
import { type DeclarationFieldId } from './declaration-fields';

/**
 * One row of a declaration spreadsheet, already read cell by cell: codes are known codes, or the text as
 * given; null is "not stated". The reader has reported what it could not read.
 */
export interface DeclarationRow {
  /** Number that the user's spreadsheet shows. */
  readonly row: number;
  readonly contractNumber: string | null;
  readonly lot: string | null;
  readonly periodFrom: CalendarDate | null;
  readonly periodTo: CalendarDate | null;
  readonly employerName: string | null;
  readonly employerSiret: string | null;
  readonly modality: string | null;
  /** Internal code of the declarant: only its keyed pseudonym is stored. */
  readonly participantCode: string | null;
  readonly hours: HundredthsOfHour | null;
  readonly sex: string | null;
  readonly birthYear: number | null;
  readonly birthMonth: number | null;
  readonly statuses: readonly string[];
  readonly contractType: string | null;
  /** The row's values in a stable text; its keyed hash makes a row seen. */
  readonly fingerprintText: string;
}

export type RowOutcome = 'created' | 'updated' | 'unchanged' | 'rejected';

/** One fault of a row, at the field whose cell bears it; `value` is never a participant's code. */
export interface DeclarationIssue {
  readonly row: number;
  readonly field: DeclarationFieldId;
  readonly code: string;
  readonly severity: 'reject' | 'warning';
  readonly value: string | null;
  readonly message: string;
}

/** What became of one row. */
export interface DeclarationRowResult {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly declarationId: string | null;
  readonly buyerId: string | null;
  readonly issues: readonly DeclarationIssue[];
}
