import { type Cents } from '../../shared/domain/euros';
import { Amendment, ConcessionExecution, Contract, Procedure, Subcontract } from '../../contracts';
import { type FieldChanges } from '../../platform/database/change-entry.entity';
import { type Unit } from '../../platform/database/unit';
import { type AmendmentDraft, type ContractDraft } from '../domain/contract-draft';
import { amendmentOf } from './contract-parts';
import { contractFieldsOf, procedureFieldsOf } from './draft-fields';
import { type KnownContract } from './known-contract';
import { type RowToPlace } from './placed-row';
import { type RegisterChanges, searchTextFor } from './register-changes';

/** What merging a row into a known contract did. */
export interface MergeOutcome {
  readonly changed: boolean;
  /** Field to [before, after]; `holders` and `amendments` stand for those that were added or completed. */
  readonly differences: FieldChanges;
  /** Amount before, when the row states another one: the later row wins, a warning names both. */
  readonly conflictingAmount: { readonly before: Cents; readonly after: Cents } | null;
  /** An amount of exactly 100 times its twin's (cents lost): set aside, whichever of the two rows states it. */
  readonly hundredfold: { readonly amount: Cents; readonly isOfRow: boolean } | null;
}

/**
 * Merges one row into a contract (interface.md, "What becomes of a row"): what is stated wins, what is not
 * stated erases nothing, holders and amendments add up, amounts never do.
 */
export async function mergeInto(
  known: KnownContract,
  { draft, identity }: Pick<RowToPlace, 'draft' | 'identity'>,
  changes: RegisterChanges,
  unit: Unit,
): Promise<MergeOutcome> {
  const fields = contractFieldsOf(draft, identity);
  const { conflictingAmount, hundredfold } = settleAmount(known.contract, fields);
  if (known.contract.status === 'planned' && fields.notifiedOn && !fields.status) fields.status = 'awarded';

  const procedureChanges = applyProcedure(known, draft, changes, unit);
  const holderChanges = addHolders(known, draft, changes);
  const amendmentChanges = mergeAmendments(known, draft, changes, unit);
  const hasMore = [
    await mergeSubcontracts(known.contract, draft, changes, unit),
    await mergeExecutions(known.contract, draft, changes, unit),
  ];
  const { procedure, holders } = known;
  const isOther = hasOther(known.contract, fields) || isAny(procedureChanges) || isAny(holderChanges);
  // Made anew only beside a real change: a row that says nothing new leaves its contract as it is.
  const searchText = isOther
    ? searchTextFor({ contract: { ...known.contract, ...fields }, procedure, holders })
    : known.contract.searchText;
  const { searchText: _derived, ...contractChanges } = apply(
    known.contract,
    { ...fields, searchText },
    changes,
    unit,
  );
  const differences = { ...procedureChanges, ...contractChanges, ...holderChanges, ...amendmentChanges };
  const changed = hasMore.includes(true) || Object.keys(differences).length > 0;
  return { changed, differences, conflictingAmount, hundredfold };
}

function settleAmount(
  contract: Contract,
  fields: Partial<Contract>,
): Pick<MergeOutcome, 'conflictingAmount' | 'hundredfold'> {
  const before = contract.initialAmount;
  const after = fields.initialAmount;
  if (before === null || after === undefined || after === null || before === after) {
    return { conflictingAmount: null, hundredfold: null };
  }
  const keepRegister = (): void => {
    delete fields.initialAmount;
    delete fields.initialAmountDoubt;
  };
  if (fields.initialAmountDoubt) {
    if (contract.initialAmountDoubt === null) keepRegister();
    return { conflictingAmount: null, hundredfold: null };
  }
  if (contract.initialAmountDoubt !== null) fields.initialAmountDoubt = null;
  else if (after === before * 100) {
    keepRegister();
    return { conflictingAmount: null, hundredfold: { amount: after, isOfRow: true } };
  } else if (before === after * 100)
    return { conflictingAmount: null, hundredfold: { amount: before, isOfRow: false } };
  return { conflictingAmount: { before, after }, hundredfold: null };
}

function applyProcedure(
  known: KnownContract,
  draft: ContractDraft,
  changes: RegisterChanges,
  unit: Unit,
): FieldChanges {
  const { reference, ...fields } = procedureFieldsOf(draft);
  const stated = known.procedure.reference === null && reference ? { ...fields, reference } : fields;
  if (changes.isPending(known.procedure)) return assignDifferences(known.procedure, stated);
  return unit.updateLater(Procedure, known.procedure, stated);
}

function apply(
  contract: Contract,
  fields: Partial<Contract>,
  changes: RegisterChanges,
  unit: Unit,
): FieldChanges {
  if (changes.isPending(contract)) return assignDifferences(contract, fields);
  return unit.updateLater(Contract, contract, fields);
}

function assignDifferences<T extends object>(record: T, fields: Partial<T>): FieldChanges {
  const differences: Record<string, readonly [unknown, unknown]> = {};
  for (const [field, value] of Object.entries(fields)) {
    const before: unknown = record[field as keyof T];
    if (isSame(before, value)) continue;
    differences[field] = [before, value];
    Object.assign(record, { [field]: value });
  }
  return differences;
}

function hasOther(contract: Contract, fields: Partial<Contract>): boolean {
  return Object.entries(fields).some(([field, value]) => !isSame(contract[field as keyof Contract], value));
}

function isSame(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(after);
}

function isAny(differences: FieldChanges): boolean {
  return Object.keys(differences).length > 0;
}

function addHolders(known: KnownContract, draft: ContractDraft, changes: RegisterChanges): FieldChanges {
  const named = (): string[] =>
    known.holders.map(({ operator }) => operator.name ?? operator.identifier ?? '');
  const before = named();
  return changes.addHolders(known, draft) > 0 ? { holders: [before, named()] } : {};
}

function mergeAmendments(
  known: KnownContract,
  draft: ContractDraft,
  changes: RegisterChanges,
  unit: Unit,
): FieldChanges {
  const before = known.amendments.length;
  let completed = false;
  for (const each of draft.amendments) {
    const existing = known.amendments.find(
      // Published numbers repeat (several modifications numbered 1): the date tells them apart.
      ({ number, notifiedOn }) => number === each.number && notifiedOn === each.notifiedOn,
    );
    if (!existing) changes.addAmendment(known, each);
    else completed = complete(existing, known, each, { changes, unit }) || completed;
  }
  const after = known.amendments.length;
  return after > before || completed ? { amendments: [before, after] } : {};
}

/** What the row states of a known amendment; returns true when it changes something. */
function complete(
  existing: Amendment,
  known: KnownContract,
  draft: AmendmentDraft,
  { changes, unit }: { changes: RegisterChanges; unit: Unit },
): boolean {
  const { publishedOn, durationMonths, amount, amountDoubt, holders } = amendmentOf(
    existing.id,
    known.contract,
    draft,
  );
  const stated = { publishedOn, durationMonths, amount, amountDoubt, holders };
  const fields = Object.fromEntries(
    Object.entries(stated).filter(([, value]) => value !== null),
  ) as Partial<Amendment>;
  const differences = changes.isPending(existing)
    ? assignDifferences(existing, fields)
    : unit.updateLater(Amendment, existing, fields);
  return Object.keys(differences).length > 0;
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
