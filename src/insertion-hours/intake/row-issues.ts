import { type ContractTerms } from '../contract-terms.repository';
import { DECLARATION_FIELDS, type DeclarationFieldId } from '../domain/declaration-fields';
import {
  type DeclarationIssue,
  type DeclarationRow,
  type DeclarationRowResult,
  type RowOutcome,
} from '../domain/declaration-row';
import { rowSentences } from '../domain/declaration-sentences';

const issueOf =
  (severity: DeclarationIssue['severity']) =>
  ({ row }: DeclarationRow, field: DeclarationFieldId, code: string, message: string): DeclarationIssue => ({
    row,
    field,
    code,
    severity,
    value: null,
    message,
  });

export const rejection = issueOf('reject');
export const warning = issueOf('warning');

export function missing(row: DeclarationRow, field: DeclarationFieldId): DeclarationIssue {
  const label = DECLARATION_FIELDS.find(({ id }) => id === field)?.label ?? field;
  return rejection(row, field, 'missing-value', rowSentences.missing(label));
}

/** The result of a row that reached no declaration yet. */
export function rowResult(
  { row }: DeclarationRow,
  outcome: RowOutcome,
  contract: ContractTerms | null,
  issues: readonly DeclarationIssue[],
): DeclarationRowResult {
  return { row, outcome, declarationId: null, buyerId: contract?.buyerId ?? null, issues };
}
