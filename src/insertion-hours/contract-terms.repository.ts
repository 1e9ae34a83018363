import { type HundredthsOfHour } from '../shared/domain/hours';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, MoreThan } from 'typeorm';
import { Amendment, Contract, Procedure } from '../contracts';
import { currentState } from '../contracts/domain/current-state';
import { inChunks } from '../platform/database/in-chunks';
import { recordsSeen, within } from '../platform/database/within';
import { type Perimeter } from '../shared/domain/perimeter';
import { type NamedContract } from './domain/contract-lookup';
import { numberKey } from './domain/lot-number';
import { type Schedule, scheduleOf } from './domain/schedule';

/** What the hours need to know of a contract. */
export interface ContractTerms extends Schedule {
  readonly id: string;
  readonly buyerId: string;
  readonly number: string | null;
  readonly lot: string | null;
  readonly cpv: string | null;
  /** Hundredths that the imported list states. */
  readonly statedHours: HundredthsOfHour | null;
}

export interface ContractLabel {
  readonly id: string;
  readonly decpId: string | null;
  readonly lot: string | null;
  readonly reference: string | null;
  readonly service: string | null;
}

/** Reads contracts for the hours, inside the caller’s perimeter. */
@Injectable()
export class ContractTermsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byIds(
    perimeter: Perimeter,
    ids: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, ContractTerms>> {
    const contracts = await inChunks([...new Set(ids)], (chunk) =>
      recordsSeen(manager, Contract, perimeter, { id: In(chunk) }).getMany(),
    );
    return this.withDurations(contracts, manager);
  }

  async byId(perimeter: Perimeter, id: string, manager?: EntityManager): Promise<ContractTerms | null> {
    return (await this.byIds(perimeter, [id], manager)).get(id) ?? null;
  }

  /** How they are numbered, and the service in charge; those outside the perimeter are absent. */
  async labels(perimeter: Perimeter, ids: readonly string[]): Promise<ContractLabel[]> {
    return inChunks(ids, (chunk) => {
      const query = this.dataSource.manager
        .createQueryBuilder(Contract, 'contract')
        .innerJoin(Procedure, 'procedure', 'procedure.id = contract.procedureId')
        .select('contract.id', 'id')
        .addSelect('contract.decpId', 'decpId')
        .addSelect('contract.lot', 'lot')
        .addSelect('procedure.reference', 'reference')
        .addSelect('procedure.service', 'service')
        .where('contract.id IN (:...chunk)', { chunk });
      return within(query, perimeter, 'contract').getRawMany<ContractLabel>();
    });
  }

  /** Contracts whose imported list states hours. */
  async withStatedHours(perimeter: Perimeter, manager: EntityManager): Promise<ContractTerms[]> {
    const contracts = await recordsSeen(manager, Contract, perimeter, { statedHours: MoreThan(0) }).getMany();
    return [...(await this.withDurations(contracts, manager)).values()];
  }

  /** Every contract that one of these numbers may name, by `numberKey`. */
  async named(
    perimeter: Perimeter,
    numbers: readonly string[],
    manager: EntityManager,
  ): Promise<Map<string, NamedContract[]>> {
    const query = manager
      .createQueryBuilder(Contract, 'contract')
      .leftJoin(Procedure, 'procedure', 'procedure.id = contract.procedureId')
      .select('contract.id', 'id')
      .addSelect('contract.decpId', 'number')
      .addSelect('contract.lot', 'lot')
      .addSelect('procedure.reference', 'reference')
      .orderBy('contract.id');
    // Numbers are compared without case and punctuation, which no index holds: one light pass over the register.
    const rows = await within(query, perimeter, 'contract').getRawMany<NamedContract>();
    const found = new Map<string, NamedContract[]>(numbers.map((number) => [numberKey(number), []]));
    for (const row of rows) {
      const keys = new Set(
        [row.number, row.reference].flatMap((name) => (name === null ? [] : [numberKey(name)])),
      );
      for (const key of keys) found.get(key)?.push(row);
    }
    return found;
  }

  private async withDurations(
    contracts: Contract[],
    manager: EntityManager,
  ): Promise<Map<string, ContractTerms>> {
    const amendments = await inChunks(
      contracts.map(({ id }) => id),
      (chunk) =>
        manager.find(Amendment, {
          where: { contractId: In(chunk) },
          order: { contractId: 'ASC', number: 'ASC', id: 'ASC' },
        }),
    );
    const byContract = new Map<string, Amendment[]>(contracts.map(({ id }) => [id, []]));
    for (const amendment of amendments) byContract.get(amendment.contractId)?.push(amendment);
    return new Map(
      contracts.map((contract) => [contract.id, terms(contract, byContract.get(contract.id) ?? [])]),
    );
  }
}

function terms(contract: Contract, amendments: readonly Amendment[]): ContractTerms {
  const { id, buyerId, lot, cpv, statedHours } = contract;
  const { durationMonths } = currentState(contract, amendments);
  const schedule = scheduleOf(contract.startsOn ?? contract.notifiedOn, durationMonths);
  return { id, buyerId, number: contract.decpId, lot, cpv, statedHours, ...schedule };
}
