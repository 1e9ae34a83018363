import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { inChunks, rowsIn } from '../platform/database/in-chunks';
import { type Unit } from '../platform/database/unit';
import { recordsIn } from '../platform/database/whole-records';
import { recordsSeen, within } from '../platform/database/within';
import { inFrenchOrder } from '../shared/domain/french';
import { groupedBy } from '../shared/domain/grouped-by';
import { admits, type Perimeter } from '../shared/domain/perimeter';
import { Operator, OperatorsRepository } from '../suppliers';
import { Amendment } from './amendment.entity';
import { Buyer } from './buyer.entity';
import { ConcessionExecution } from './concession-execution.entity';
import { ContractHolder } from './contract-holder.entity';
import { Contract } from './contract.entity';
import { Procedure } from './procedure.entity';
import { Subcontract } from './subcontract.entity';

/** A contract with its procedure, its buyer and the lots beside it. */
export interface ContractFile {
  readonly contract: Contract;
  readonly procedure: Procedure;
  readonly buyer: Buyer;
  readonly lots: readonly Contract[];
}

export interface ContractParts {
  readonly holders: readonly { readonly contractId: string; readonly operator: Operator }[];
  readonly amendments: readonly Amendment[];
  readonly subcontracts: readonly Subcontract[];
  readonly executions: readonly ConcessionExecution[];
}

@Injectable()
export class ContractsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly operators: OperatorsRepository,
  ) {}

  /** One contract inside the perimeter, or null. */
  async byId(
    perimeter: Perimeter,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Contract | null> {
    return recordsSeen(manager, Contract, perimeter, { id }).getOne();
  }

  /** The files of these contracts, in the order of the ids; those outside the perimeter are absent. */
  async files(
    perimeter: Perimeter,
    ids: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ContractFile[]> {
    // Lots of one procedure may be asked for in two chunks: each counts once.
    const found = await recordsIn(
      manager,
      Contract,
      '"procedureId" IN (SELECT "procedureId" FROM "contracts" WHERE "id"',
      ids,
      ')',
    );
    const lots = [...new Map(found.map((lot) => [lot.id, lot])).values()];
    const procedureIds = [...new Set(lots.map(({ procedureId }) => procedureId))];
    const procedures = await recordsIn(manager, Procedure, '"id"', procedureIds);
    const seen = procedures.filter((each) => admits(perimeter, each));
    const asked = new Set(ids);
    const files = await this.filesOf(seen, lots, manager);
    return files.filter(({ contract }) => asked.has(contract.id));
  }

  /** The files of all these lots of procedures, by lot; those of other procedures are left out. */
  async filesOf(
    procedures: readonly Procedure[],
    lots: readonly Contract[],
    manager: EntityManager,
  ): Promise<ContractFile[]> {
    const procedureById = new Map(procedures.map((procedure) => [procedure.id, procedure]));
    const buyers = await this.buyersByIds([...new Set(procedures.map(({ buyerId }) => buyerId))], manager);
    const inOrder = [...lots].sort(byLot);
    const lotsByProcedure = groupedBy(inOrder, ({ procedureId }) => procedureId);
    return inOrder.flatMap((contract) => {
      const procedure = procedureById.get(contract.procedureId);
      const buyer = buyers.get(contract.buyerId);
      return procedure && buyer
        ? [{ contract, procedure, buyer, lots: lotsByProcedure.get(procedure.id) ?? [] }]
        : [];
    });
  }

  /** Keeps other acts away from the procedures of these contracts: their lots are read, then written, together. */
  async lockProcedures(unit: Unit, contractIds: readonly string[]): Promise<void> {
    if (!unit.hasCompany) return;
    const rows = await inChunks(contractIds, (chunk) =>
      unit.manager
        .createQueryBuilder(Contract, 'contract')
        .select('DISTINCT contract.procedureId', 'id')
        .where('contract.id IN (:...chunk)', { chunk })
        .getRawMany<{ id: string }>(),
    );
    await unit.lock(
      Procedure,
      rows.map(({ id }) => id),
    );
  }

  /** Holders, amendments, subcontracts and execution data of contracts that the caller may already see. */
  async parts(
    contractIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ContractParts> {
    const of = <T extends object>(entity: new () => T, order: object): Promise<T[]> =>
      inChunks(contractIds, (chunk) =>
        manager.find(entity, { where: { contractId: In(chunk) } as never, order: order as never }),
      );
    const holders = await of(ContractHolder, { contractId: 'ASC', rank: 'ASC', id: 'ASC' });
    const operators = await this.operators.byIds(
      [...new Set(holders.map(({ operatorId }) => operatorId))],
      manager,
    );
    return {
      holders: holders.flatMap(({ contractId, operatorId }) => {
        const operator = operators.get(operatorId);
        return operator ? [{ contractId, operator }] : [];
      }),
      amendments: await of(Amendment, { contractId: 'ASC', number: 'ASC', id: 'ASC' }),
      subcontracts: await of(Subcontract, { contractId: 'ASC', number: 'ASC', id: 'ASC' }),
      executions: await of(ConcessionExecution, { contractId: 'ASC', publishedOn: 'ASC', id: 'ASC' }),
    };
  }

  /** Ids of the contracts inside the perimeter, after one id, for work in batches. */
  async idsAfter(perimeter: Perimeter, afterId: string, count: number): Promise<string[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(Contract, 'contract')
      .select('contract.id', 'id')
      .where('contract.id > :afterId', { afterId });
    const rows = await within(query, perimeter, 'contract')
      .orderBy('contract.id')
      .limit(count)
      .getRawMany<{ id: string }>();
    return rows.map(({ id }) => id);
  }

  /** All ids inside the perimeter, so many at a time. */
  async *idBatches(perimeter: Perimeter, count: number): AsyncGenerator<string[]> {
    for (let after = ''; ;) {
      const ids = await this.idsAfter(perimeter, after, count);
      const last = ids.at(-1);
      if (last === undefined) return;
      yield ids;
      after = last;
    }
  }

  /** Ids of the contracts of these procedures. */
  async idsOfProcedures(
    procedureIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<string[]> {
    const rows = await rowsIn<{ id: string }>(
      manager,
      'SELECT "id" FROM "contracts" WHERE "procedureId"',
      procedureIds.map((id) => [id]),
      ' ORDER BY "id"',
    );
    return rows.map(({ id }) => id);
  }

  /** Ids of the procedures of these buyers. */
  async proceduresOfBuyers(buyerIds: readonly string[], manager: EntityManager): Promise<string[]> {
    const rows = await inChunks(buyerIds, (chunk) =>
      manager
        .createQueryBuilder(Procedure, 'procedure')
        .select('procedure.id', 'id')
        .where('procedure.buyerId IN (:...chunk)', { chunk })
        .orderBy('procedure.id')
        .getRawMany<{ id: string }>(),
    );
    return rows.map(({ id }) => id);
  }

  private async buyersByIds(ids: readonly string[], manager: EntityManager): Promise<Map<string, Buyer>> {
    const buyers = await recordsIn(manager, Buyer, '"id"', ids);
    return new Map(buyers.map((buyer) => [buyer.id, buyer]));
  }
}

function byLot(one: Contract, other: Contract): number {
  return (
    order(one.procedureId, other.procedureId) ||
    inFrenchOrder(one.lot ?? '', other.lot ?? '') ||
    order(one.id, other.id)
  );
}

function order(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
