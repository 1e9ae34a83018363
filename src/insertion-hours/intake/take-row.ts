import { type ContractTerms } from '../contract-terms.repository';
import { lookUpContract } from '../domain/contract-lookup';
import {
  type DeclarationIssue,
  type DeclarationRow,
  type DeclarationRowResult,
} from '../domain/declaration-row';
import { rowSentences } from '../domain/declaration-sentences';
import { numberKey } from '../domain/lot-number';
import { type IntakeContext } from './intake-context';
import { missing, rejection, rowResult, warning } from './row-issues';
import { takeRowOn } from './take-row-on';

/** Takes one row of a file in: finds its contract, then its declaration, and says what became of it. */
export async function takeRow(context: IntakeContext, row: DeclarationRow): Promise<DeclarationRowResult> {
  const contract = findContract(context, row);
  if ('severity' in contract) return rowResult(row, 'rejected', null, [contract]);
  const fingerprint = context.vault.rowFingerprint(contract.id, row.fingerprintText);
  const sighting = context.set.sighting(fingerprint);
  if (sighting !== null) {
    const { firstRow, declarationId } = sighting;
    const issues =
      firstRow === null
        ? []
        : [warning(row, 'contractNumber', 'repeated-row', rowSentences.repeated(firstRow))];
    return { ...rowResult(row, 'unchanged', contract, issues), declarationId };
  }
  const taken = await takeRowOn(context, contract, row);
  if (taken.declarationId !== null)
    context.set.see(fingerprint, taken.declarationId, row.row, context.importId);
  return taken;
}

function findContract({ set }: IntakeContext, row: DeclarationRow): ContractTerms | DeclarationIssue {
  const { contractNumber: number, lot } = row;
  if (number === null) return missing(row, 'contractNumber');
  const lookup = lookUpContract(number, lot, set.loaded.named.get(numberKey(number)) ?? []);
  if (lookup.kind === 'ambiguous')
    return rejection(row, 'lot', 'ambiguous-contract', rowSentences.ambiguousContract(number));
  const contract = lookup.kind === 'found' ? set.loaded.contracts.get(lookup.contractId) : undefined;
  if (contract !== undefined) return contract;
  return rejection(row, 'contractNumber', 'unknown-contract', rowSentences.unknownContract(lot !== null));
}
