import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThan } from 'typeorm';
import { Amendment, Contract, ContractHolder } from '../contracts';
import { Decision } from '../eligibility';
import { Commitment, Declaration, Suspension } from '../insertion-hours';
import { type Trace } from '../platform/database/change-entry.entity';
import { ChangesRepository, type LaterEntry } from '../platform/database/changes.repository';
import { inChunks } from '../platform/database/in-chunks';
import { reachedIn } from '../platform/database/take-back';
import { ImportRecord } from './import.entity';
import { RowFingerprint } from './row-fingerprint.entity';

/** What an import left in the journal, and what stands in the way of taking it back. */
@Injectable()
export class UndoRepository {
  constructor(private readonly changes: ChangesRepository) {}

  /** Rows of the import whose contract another act, a decision or another file has reached since. */
  async rowsEditedSince(
    manager: EntityManager,
    importId: string,
    traces: readonly Trace[],
  ): Promise<number[]> {
    const fingerprints = await manager.find(RowFingerprint, { where: { importId }, order: { row: 'ASC' } });
    const contractIds = [...new Set(fingerprints.map(({ contractId }) => contractId))];
    const reached = await this.changedSince(manager, traces);
    for (const id of await this.reachedByLaterFiles(manager, contractIds, importId)) reached.add(id);
    for (const id of await this.actedUpon(manager, contractIds, traces)) reached.add(id);
    const ofProcedures = await contractsOfProcedures(manager, [...reached]);
    const ofParts = await contractsOfParts(manager, [...reached]);
    return fingerprints
      .filter(({ contractId: id }) => reached.has(id) || ofProcedures.has(id) || ofParts.has(id))
      .map(({ row }) => row);
  }

  /** Records of the import that another act changed later; an import undone since counts for nothing. */
  async changedSince(manager: EntityManager, traces: readonly Trace[]): Promise<Set<string>> {
    const [last] = traces;
    if (last === undefined) return new Set();
    const later: LaterEntry[] = [];
    for (const [type, ids] of await reachedIn(manager, traces))
      later.push(...(await this.changes.changedSince(type, ids, last.id, manager)));
    const acts = [...new Set(later.flatMap(({ actRef }) => actRef ?? []))];
    const undone = await inChunks(acts, (chunk) =>
      manager.find(ImportRecord, { where: { id: In(chunk), state: 'undone' }, order: { id: 'ASC' } }),
    );
    const undoneIds = new Set(undone.map(({ id }) => id));
    return new Set(
      later.filter(({ actRef }) => actRef === null || !undoneIds.has(actRef)).map(({ recordId }) => recordId),
    );
  }

  private async reachedByLaterFiles(
    manager: EntityManager,
    contractIds: readonly string[],
    importId: string,
  ): Promise<string[]> {
    const rows = await inChunks(contractIds, (chunk) =>
      manager.find(RowFingerprint, {
        where: { contractId: In(chunk), importId: MoreThan(importId) },
        order: { fingerprint: 'ASC' },
      }),
    );
    return rows.map(({ contractId }) => contractId);
  }

  /** Contracts that a person has decided on, or on which hours are owed or declared otherwise than by the import. */
  private async actedUpon(
    manager: EntityManager,
    contractIds: readonly string[],
    traces: readonly Trace[],
  ): Promise<string[]> {
    const own = new Set([...(await reachedIn(manager, traces)).values()].flat());
    const acts = await inChunks(contractIds, async (chunk): Promise<{ id: string; contractId: string }[]> => {
      const where = { contractId: In(chunk) };
      return [
        ...(await manager.find(Decision, { where, order: { id: 'ASC' } })),
        ...(await manager.find(Commitment, { where, order: { id: 'ASC' } })),
        ...(await manager.find(Declaration, { where, order: { id: 'ASC' } })),
        ...(await manager.find(Suspension, { where, order: { id: 'ASC' } })),
      ];
    });
    return acts.filter(({ id }) => !own.has(id)).map(({ contractId }) => contractId);
  }
}

async function contractsOfProcedures(
  manager: EntityManager,
  procedureIds: readonly string[],
): Promise<Set<string>> {
  const contracts = await inChunks(procedureIds, (chunk) =>
    manager.find(Contract, { where: { procedureId: In(chunk) }, order: { id: 'ASC' } }),
  );
  return new Set(contracts.map(({ id }) => id));
}

/** An amendment, a holder or a commitment of the import that was changed stands for its contract. */
async function contractsOfParts(manager: EntityManager, partIds: readonly string[]): Promise<Set<string>> {
  const parts = await inChunks(partIds, async (chunk): Promise<{ contractId: string }[]> => {
    const where = { id: In(chunk) };
    return [
      ...(await manager.find(Amendment, { where, order: { id: 'ASC' } })),
      ...(await manager.find(ContractHolder, { where, order: { id: 'ASC' } })),
      ...(await manager.find(Commitment, { where, order: { id: 'ASC' } })),
    ];
  });
  return new Set(parts.map(({ contractId }) => contractId));
}
