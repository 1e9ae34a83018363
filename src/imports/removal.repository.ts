import { Injectable } from '@nestjs/common';
import {
  Amendment,
  Buyer,
  ConcessionExecution,
  Contract,
  ContractHolder,
  Procedure,
  Subcontract,
} from '../contracts';
import { Commitment } from '../insertion-hours';
import { type Trace } from '../platform/database/change-entry.entity';
import {
  createdIn,
  type OnTakenBack,
  type RecordTypes,
  removeAll,
  unused,
} from '../platform/database/take-back';
import { type Unit } from '../platform/database/unit';
import { Operator } from '../suppliers';
import { RowFingerprint } from './row-fingerprint.entity';

/** Contracts, after the parts that an import added to contracts that were there before it. */
const CONTRACTS: RecordTypes = {
  commitments: Commitment,
  amendments: Amendment,
  contract_holders: ContractHolder,
  subcontracts: Subcontract,
  concession_executions: ConcessionExecution,
  contracts: Contract,
};
/** What contracts share, from what points at others to what is pointed at. */
const SHARED: RecordTypes = { procedures: Procedure, operators: Operator, buyers: Buyer };

interface Removal {
  /** What the import did, newest first. */
  readonly traces: readonly Trace[];
  /** Buyers and operators that a person has completed since: they stay. */
  readonly kept: ReadonlySet<string>;
  readonly onTakenBack: OnTakenBack;
}

/** Removes what an import created. */
@Injectable()
export class RemovalRepository {
  /**
   * Removes what the import created and nothing else uses, hours first: they point at their contract.
   * Returns the number of contracts.
   */
  async removeCreated(unit: Unit, importId: string, { traces, kept, onTakenBack }: Removal): Promise<number> {
    let contracts = 0;
    await unit.manager.delete(RowFingerprint, { importId });
    for (const [type, entity] of Object.entries(CONTRACTS)) {
      const created = await createdIn(unit.manager, traces, type);
      if (type === 'contracts') contracts = created.length;
      await removeAll(unit, entity, created, onTakenBack);
    }
    for (const [type, entity] of Object.entries(SHARED)) {
      const created = await createdIn(unit.manager, traces, type);
      const free = created.filter((id) => type === 'procedures' || !kept.has(id));
      await removeAll(unit, entity, await unused(unit.manager, entity, free), onTakenBack);
    }
    return contracts;
  }
}
