import { type ContractTerms } from '../contract-terms.repository';
import {
  type DeclarationIssue,
  type DeclarationRow,
  type DeclarationRowResult,
  type RowOutcome,
} from '../domain/declaration-row';

/** The result of a row that reached no declaration yet. */
export function rowResult(
  { row }: DeclarationRow,
  outcome: RowOutcome,
  contract: ContractTerms | null,
  issues: readonly DeclarationIssue[],
): DeclarationRowResult {
  return { row, outcome, declarationId: null, buyerId: contract?.buyerId ?? null, issues };
}
