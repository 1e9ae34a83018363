import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type EntityTarget } from 'typeorm';
import { Amendment, Buyer, Contract, ContractHolder, Procedure, Subcontract } from '../contracts';
import { Decision } from '../eligibility';
import { Commitment } from '../insertion-hours';
import { ChangeEntry } from '../platform/database/change-entry.entity';
import { ChangesRepository } from '../platform/database/changes.repository';
import { inChunks } from '../platform/database/in-chunks';
import { type ChangeableRecord, type Unit } from '../platform/database/unit';
import { Operator } from '../suppliers';
import { RowFingerprint } from './row-fingerprint.entity';

const RESTORABLE: Readonly<Record<string, EntityTarget<ChangeableRecord>>> = {
  contracts: Contract,
  procedures: Procedure,
  amendments: Amendment,
};

/** What an import left in the journal, and how it is taken back. */
@Injectable()
export class UndoRepository {
  constructor(private readonly changes: ChangesRepository) {}

  entriesOf(manager: EntityManager, importId: string): Promise<ChangeEntry[]> {
    return this.changes.ofAct('import', importId, manager);
  }

  /** Rows of the import whose contract another act, a decision or another file has reached since. */
  async rowsEditedSince(
    manager: EntityManager,
    importId: string,
    entries: readonly ChangeEntry[],
  ): Promise<number[]> {
    const last = entries[0];
    const fingerprints = await manager.find(RowFingerprint, { where: { importId }, order: { row: 'ASC' } });
    if (!last) return [];
    const contractIds = [...new Set(fingerprints.map(({ contractId }) => contractId))];
    const changedContracts = await this.changes.changedSince(
      entries.map(({ recordId }) => recordId),
      last.id,
      manager,
    );
    const shared = await inChunks(contractIds, (chunk) =>
      manager.find(RowFingerprint, { where: { contractId: In(chunk) }, order: { fingerprint: 'ASC' } }),
    );
    for (const each of shared) if (each.importId > importId) changedContracts.add(each.contractId);
    for (const id of await this.decidedAmong(manager, contractIds)) changedContracts.add(id);
    const byProcedure = await this.contractsOfProcedures(manager, [...changedContracts]);
    return fingerprints
      .filter(({ contractId }) => changedContracts.has(contractId) || byProcedure.has(contractId))
      .map(({ row }) => row);
  }

  /** Puts updated records back, newest change first; returns how many records. */
  async restore(unit: Unit, entries: readonly ChangeEntry[]): Promise<number> {
    const restored = new Set<string>();
    for (const entry of entries) {
      const entity = RESTORABLE[entry.recordType];
      if (entry.operation !== 'update' || entry.changes === null || !entity) continue;
      const record = await unit.manager.findOneBy(entity, { id: entry.recordId });
      if (!record) continue;
      const before = Object.fromEntries(
        Object.entries(entry.changes).map(([field, [value]]) => [field, value]),
      );
      await unit.update(entity, record, before);
      restored.add(entry.recordId);
    }
    return restored.size;
  }

  /** Removes what the import created and nothing else uses; returns the number of contracts. */
  async removeCreated(unit: Unit, importId: string, entries: readonly ChangeEntry[]): Promise<number> {
    const created = (type: string): string[] =>
      entries
        .filter(({ operation, recordType }) => operation === 'create' && recordType === type)
        .map(({ recordId }) => recordId);
    await unit.manager.delete(RowFingerprint, { importId });
    const contracts = created('contracts');
    await removeAll(unit, Contract, contracts);
    await removeAll(
      unit,
      Procedure,
      await unused(unit.manager, created('procedures'), Contract, 'procedureId'),
    );
    const operators = await unused(unit.manager, created('operators'), ContractHolder, 'operatorId');
    await removeAll(unit, Operator, await unused(unit.manager, operators, Subcontract, 'operatorId'));
    await removeAll(unit, Buyer, await unused(unit.manager, created('buyers'), Procedure, 'buyerId'));
    return contracts.length;
  }

  /** Contracts that a person has decided on, or on which hours are owed. */
  private async decidedAmong(manager: EntityManager, contractIds: readonly string[]): Promise<string[]> {
    const acts = await inChunks(contractIds, async (chunk): Promise<{ contractId: string }[]> => [
      ...(await manager.find(Decision, { where: { contractId: In(chunk) }, order: { id: 'ASC' } })),
      ...(await manager.find(Commitment, { where: { contractId: In(chunk) }, order: { id: 'ASC' } })),
    ]);
    return acts.map(({ contractId }) => contractId);
  }

  private async contractsOfProcedures(
    manager: EntityManager,
    procedureIds: readonly string[],
  ): Promise<Set<string>> {
    const contracts = await inChunks(procedureIds, (chunk) =>
      manager.find(Contract, { where: { procedureId: In(chunk) }, order: { id: 'ASC' } }),
    );
    return new Set(contracts.map(({ id }) => id));
  }
}

async function removeAll<T extends ChangeableRecord>(
  unit: Unit,
  entity: EntityTarget<T>,
  ids: readonly string[],
): Promise<void> {
  for (const id of ids) {
    const record = await unit.manager.findOneBy(entity, { id } as never);
    if (record) await unit.remove(entity, record);
  }
}

async function unused<T extends object>(
  manager: EntityManager,
  ids: readonly string[],
  user: new () => T,
  columnName: string,
): Promise<string[]> {
  const used = await inChunks(ids, (chunk) =>
    manager.find(user, { where: { [columnName]: In(chunk) } as never, order: { id: 'ASC' } as never }),
  );
  const usedIds = new Set(used.map((row) => (row as Record<string, unknown>)[columnName]));
  return ids.filter((id) => !usedIds.has(id));
}
