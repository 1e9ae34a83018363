import { Injectable } from '@nestjs/common';
import { type EntityManager, type EntityTarget, In } from 'typeorm';
import { Amendment, Buyer, ConcessionExecution, Contract, ContractHolder, Procedure } from '../contracts';
import { Subcontract } from '../contracts';
import { Commitment, Declaration } from '../insertion-hours';
import { type ChangeEntry } from '../platform/database/change-entry.entity';
import { inChunks } from '../platform/database/in-chunks';
import { type ChangeableRecord, type Unit } from '../platform/database/unit';
import { Operator, OperatorInclusion } from '../suppliers';
import { RowFingerprint } from './row-fingerprint.entity';

/** Parts that an import added to contracts that were there before it. */
const PARTS: readonly (readonly [table: string, entity: EntityTarget<ChangeableRecord>])[] = [
  ['commitments', Commitment],
  ['amendments', Amendment],
  ['contract_holders', ContractHolder],
  ['subcontracts', Subcontract],
  ['concession_executions', ConcessionExecution],
];

/** Removes what an import created. */
@Injectable()
export class RemovalRepository {
  /**
   * Removes what the import created and nothing else uses, hours first: they point at their contract. A buyer
   * or an operator in `kept` was completed by a person since, and stays. Returns the number of contracts.
   */
  async removeCreated(
    unit: Unit,
    importId: string,
    entries: readonly ChangeEntry[],
    kept: ReadonlySet<string>,
  ): Promise<number> {
    const created = (type: string): string[] =>
      entries
        .filter(({ operation, recordType }) => operation === 'create' && recordType === type)
        .map(({ recordId }) => recordId);
    const { manager } = unit;
    await manager.delete(RowFingerprint, { importId });
    for (const [table, entity] of PARTS) await removeAll(unit, entity, created(table));
    const contracts = created('contracts');
    await removeAll(unit, Contract, contracts);
    const procedures = await unused(manager, created('procedures'), [[Contract, 'procedureId']]);
    await removeAll(unit, Procedure, procedures);
    const operators = created('operators').filter((id) => !kept.has(id));
    await removeAll(unit, Operator, await unused(manager, operators, OPERATOR_USES));
    const buyers = created('buyers').filter((id) => !kept.has(id));
    await removeAll(unit, Buyer, await withoutAccount(manager, await unused(manager, buyers, BUYER_USES)));
    return contracts.length;
  }
}

type Use = readonly [user: new () => object, columnName: string];

const OPERATOR_USES: readonly Use[] = [
  [ContractHolder, 'operatorId'],
  [Subcontract, 'operatorId'],
  [OperatorInclusion, 'operatorId'],
  [Declaration, 'employerId'],
];
const BUYER_USES: readonly Use[] = [
  [Procedure, 'buyerId'],
  [Buyer, 'parentId'],
];

async function removeAll<T extends ChangeableRecord>(
  unit: Unit,
  entity: EntityTarget<T>,
  ids: readonly string[],
): Promise<void> {
  const records = await inChunks(ids, (chunk) =>
    unit.manager.find(entity, { where: { id: In(chunk) } as never, order: { id: 'ASC' } as never }),
  );
  for (const record of records) await unit.remove(entity, record);
}

async function unused(
  manager: EntityManager,
  ids: readonly string[],
  uses: readonly Use[],
): Promise<string[]> {
  const usedIds = new Set<unknown>();
  for (const [user, columnName] of uses) {
    const rows = await inChunks(ids, (chunk) =>
      manager.find(user, { where: { [columnName]: In(chunk) } as never, order: { id: 'ASC' } }),
    );
    for (const row of rows) usedIds.add((row as Record<string, unknown>)[columnName]);
  }
  return ids.filter((id) => !usedIds.has(id));
}

/** A buyer given to a person stays: the table of accounts is above this feature, so it is read by its name. */
async function withoutAccount(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  const given = await inChunks(ids, (chunk) =>
    manager
      .createQueryBuilder()
      .select('given.buyerId', 'buyerId')
      .from('user_buyers', 'given')
      .where('given.buyerId IN (:...chunk)', { chunk })
      .getRawMany<{ buyerId: string }>(),
  );
  const givenIds = new Set(given.map(({ buyerId }) => buyerId));
  return ids.filter((id) => !givenIds.has(id));
}
