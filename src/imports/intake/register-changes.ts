import {
  Amendment,
  blankContract,
  blankProcedure,
  ConcessionExecution,
  Contract,
  ContractHolder,
  Procedure,
  Subcontract,
} from '../../contracts';
import { searchTextOf } from '../../contracts/domain/search-text';
import { type Unit } from '../../platform/database/unit';
import {
  type AmendmentDraft,
  type ContractDraft,
  type ExecutionDraft,
  type SubcontractDraft,
} from '../domain/contract-draft';
import { amendmentOf, executionOf, holderOf, subcontractOf } from './contract-parts';
import { contractFieldsOf, procedureFieldsOf } from './draft-fields';
import { KnownContract } from './known-contract';
import { type Parties } from './parties';
import { PartsToWrite } from './parts-to-write';
import { type RowToPlace } from './placed-row';
import { type WorkingSet } from './working-set';

/** The records that a batch creates, gathered so that they go in set-wise. */
export class RegisterChanges {
  private procedures: Procedure[] = [];
  private contracts: Contract[] = [];
  private readonly holders = new PartsToWrite(ContractHolder);
  private readonly amendments = new PartsToWrite(Amendment);
  private readonly subcontracts = new PartsToWrite(Subcontract);
  private readonly executions = new PartsToWrite(ConcessionExecution);
  private pending = new Set<object>();

  constructor(
    private readonly unit: Unit,
    private readonly parties: Parties,
  ) {}

  /** True for a record of this batch that is not written yet: it is completed in place. */
  isPending(record: Contract | Procedure | Amendment): boolean {
    return this.pending.has(record);
  }

  create({ draft, identity, buyerId }: RowToPlace, row: number, workingSet: WorkingSet): KnownContract {
    const fields = contractFieldsOf(draft, identity);
    const procedure = this.procedureOf(draft, buyerId, workingSet, fields.decpId ?? null);
    const contract = Object.assign(blankContract(this.unit.nextOfMany(), procedure), fields);
    if (!fields.status && (contract.notifiedOn !== null || contract.signedOn !== null))
      contract.status = 'awarded';
    const known = new KnownContract(contract, procedure, [], [], row);
    this.contracts.push(contract);
    this.pending.add(contract);
    this.addHolders(known, draft);
    for (const each of draft.amendments) this.addAmendment(known, each);
    for (const each of draft.subcontracts) this.addSubcontract(contract, each);
    for (const each of draft.executions) this.addExecution(contract, each);
    contract.searchText = searchTextFor(known);
    workingSet.add(known);
    return known;
  }

  /** Adds the holders that the contract does not have yet; returns how many. */
  addHolders(known: KnownContract, draft: ContractDraft): number {
    let added = 0;
    for (const named of draft.holders) {
      const operator = this.parties.operator(named);
      if (known.holders.some((each) => each.operator.id === operator.id)) continue;
      const holder = holderOf(this.unit.nextId(), known.contract, operator, known.holders.length);
      known.holders.push({ holder, operator });
      this.holders.add(holder, this.isPending(known.contract));
      added += 1;
    }
    return added;
  }

  addAmendment(known: KnownContract, draft: AmendmentDraft): void {
    const amendment = amendmentOf(this.unit.nextId(), known.contract, draft);
    known.amendments.push(amendment);
    this.amendments.add(amendment, this.isPending(known.contract));
    this.pending.add(amendment);
  }

  addSubcontract(contract: Contract, draft: SubcontractDraft): void {
    const operator = draft.operator === null ? null : this.parties.operator(draft.operator);
    const subcontract = subcontractOf(this.unit.nextId(), contract, draft, operator);
    this.subcontracts.add(subcontract, this.isPending(contract));
  }

  addExecution(contract: Contract, draft: ExecutionDraft): void {
    this.executions.add(executionOf(this.unit.nextId(), contract, draft), this.isPending(contract));
  }

  async flush(): Promise<void> {
    await this.unit.writeUpdates();
    await this.parties.flush();
    await this.unit.createMany(Procedure, this.procedures);
    await this.unit.createMany(Contract, this.contracts);
    for (const parts of [this.holders, this.amendments, this.subcontracts, this.executions])
      await parts.write(this.unit);
    await this.parties.flushNames();
    this.procedures = [];
    this.contracts = [];
    this.pending.clear();
  }

  private procedureOf(
    draft: ContractDraft,
    buyerId: string,
    workingSet: WorkingSet,
    decpId: string | null,
  ): Procedure {
    const fields = procedureFieldsOf(draft);
    const known = workingSet.procedureFor(buyerId, fields.reference ?? null, decpId);
    if (known) return known;
    const procedure = Object.assign(blankProcedure(this.unit.nextOfMany(), buyerId), fields);
    this.procedures.push(procedure);
    this.pending.add(procedure);
    workingSet.addProcedure(procedure);
    return procedure;
  }
}

export function searchTextFor(known: Pick<KnownContract, 'contract' | 'procedure' | 'holders'>): string {
  const { decpId, subject, cpv } = known.contract;
  const { reference, service } = known.procedure;
  return searchTextOf({
    decpId,
    reference,
    subject,
    cpv,
    service,
    holders: known.holders.map(({ operator }) => operator),
  });
}
