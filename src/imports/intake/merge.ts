import { Amendment, ConcessionExecution, Contract, Procedure, Subcontract } from '../../contracts';
import { type Unit } from '../../platform/database/unit';
import { type ContractDraft } from '../domain/contract-draft';
import { amendmentOf } from './contract-parts';
import { contractFieldsOf, procedureFieldsOf } from './draft-fields';
import { type KnownContract } from './known-contract';
import { type RegisterChanges, searchTextFor } from './register-changes';

/** What merging a row into a known contract did. */
export interface MergeOutcome {
  readonly changed: boolean;
  /** Amount before, when the row states another one: the later row wins, a warning names both. */
  readonly conflictingAmount: { readonly before: number; readonly after: number } | null;
  /** The row's amount is 100 times its twin's, or the reverse: cents lost or added. */
  readonly hundredfold: boolean;
}

/**
 * Merges one row into a contract (interface.md, "What becomes of a row"): what is stated wins, what is not
 * stated erases nothing, holders and amendments add up, amounts never do.
 */
export async function mergeInto(
  known: KnownContract,
  draft: ContractDraft,
  changes: RegisterChanges,
  unit: Unit,
): Promise<MergeOutcome> {
  const fields = contractFieldsOf(draft);
  const { conflictingAmount, hundredfold } = settleAmount(known.contract, fields);
  if (known.contract.status === 'planned' && fields.notifiedOn && !fields.status) fields.status = 'awarded';

  const done = [
    await applyProcedure(known, draft, changes, unit),
    changes.addHolders(known, draft) > 0,
    await mergeAmendments(known, draft, changes, unit),
    await mergeSubcontracts(known.contract, draft, changes, unit),
    await mergeExecutions(known.contract, draft, changes, unit),
  ];
  const { procedure, holders } = known;
  const searchText = searchTextFor({ contract: { ...known.contract, ...fields }, procedure, holders });
  done.push(await apply(known.contract, { ...fields, searchText }, changes, unit));
  return { changed: done.includes(true), conflictingAmount, hundredfold };
}

function settleAmount(
  contract: Contract,
  fields: Partial<Contract>,
): Pick<MergeOutcome, 'conflictingAmount' | 'hundredfold'> {
  const before = contract.initialAmount;
  const after = fields.initialAmount;
  if (before === null || after === undefined || after === null || before === after) {
    return { conflictingAmount: null, hundredfold: false };
  }
  const keepRegister = (): void => {
    delete fields.initialAmount;
    delete fields.initialAmountDoubt;
  };
  if (after === before * 100) {
    keepRegister();
    return { conflictingAmount: null, hundredfold: true };
  }
  if (fields.initialAmountDoubt) {
    if (contract.initialAmountDoubt === null) keepRegister();
    return { conflictingAmount: null, hundredfold: false };
  }
  if (contract.initialAmountDoubt !== null) fields.initialAmountDoubt = null;
  return { conflictingAmount: { before, after }, hundredfold: before === after * 100 };
}

async function applyProcedure(
  known: KnownContract,
  draft: ContractDraft,
  changes: RegisterChanges,
  unit: Unit,
): Promise<boolean> {
  const { reference, ...fields } = procedureFieldsOf(draft);
  const stated = known.procedure.reference === null && reference ? { ...fields, reference } : fields;
  if (changes.isPending(known.procedure)) return assignDifferences(known.procedure, stated);
  return Object.keys(await unit.update(Procedure, known.procedure, stated)).length > 0;
}

async function apply(
  contract: Contract,
  fields: Partial<Contract>,
  changes: RegisterChanges,
  unit: Unit,
): Promise<boolean> {
  if (changes.isPending(contract)) return assignDifferences(contract, fields);
  return Object.keys(await unit.update(Contract, contract, fields)).length > 0;
}

function assignDifferences<T extends object>(record: T, fields: Partial<T>): boolean {
  let changed = false;
  for (const [field, value] of Object.entries(fields)) {
    if (JSON.stringify(record[field as keyof T]) === JSON.stringify(value)) continue;
    Object.assign(record, { [field]: value });
    changed = true;
  }
  return changed;
}

async function mergeAmendments(
  known: KnownContract,
  draft: ContractDraft,
  changes: RegisterChanges,
  unit: Unit,
): Promise<boolean> {
  let changed = false;
  for (const each of draft.amendments) {
    const existing = known.amendments.find(
      // Published numbers repeat (several modifications numbered 1): the date tells them apart.
      ({ number, notifiedOn }) => number === each.number && notifiedOn === each.notifiedOn,
    );
    if (!existing) {
      changes.addAmendment(known, each);
      changed = true;
      continue;
    }
    const {
      id: _id,
      contractId: _contract,
      buyerId: _buyer,
      number: _number,
      ...stated
    } = amendmentOf('', known.contract, each);
    const fields = Object.fromEntries(
      Object.entries(stated).filter(([, value]) => value !== null),
    ) as Partial<Amendment>;
    if (changes.isPending(existing)) changed = assignDifferences(existing, fields) || changed;
    else changed = Object.keys(await unit.update(Amendment, existing, fields)).length > 0 || changed;
  }
  return changed;
}

async function mergeSubcontracts(
  contract: Contract,
  draft: ContractDraft,
  changes: RegisterChanges,
  unit: Unit,
): Promise<boolean> {
  if (draft.subcontracts.length === 0) return false;
  const existing = await unit.manager.findBy(Subcontract, { contractId: contract.id });
  const missing = draft.subcontracts.filter(
    (each) => !existing.some(({ number, isChange }) => number === each.number && isChange === each.isChange),
  );
  for (const each of missing) changes.addSubcontract(contract, each);
  return missing.length > 0;
}

async function mergeExecutions(
  contract: Contract,
  draft: ContractDraft,
  changes: RegisterChanges,
  unit: Unit,
): Promise<boolean> {
  if (draft.executions.length === 0) return false;
  const existing = await unit.manager.findBy(ConcessionExecution, { contractId: contract.id });
  const missing = draft.executions.filter(
    (each) => !existing.some(({ publishedOn }) => publishedOn === each.publishedOn),
  );
  for (const each of missing) changes.addExecution(contract, each);
  return missing.length > 0;
}
