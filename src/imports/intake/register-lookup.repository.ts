import { Injectable } from '@nestjs/common';
import { Brackets, type EntityManager, In } from 'typeorm';
import { Amendment, Buyer, Contract, ContractHolder, Procedure } from '../../contracts';
import { inChunks } from '../../platform/database/in-chunks';
import { OperatorsRepository } from '../../suppliers';
import { type ContractIdentity } from '../domain/contract-match';
import { RowFingerprint } from '../row-fingerprint.entity';
import { KnownContract } from './known-contract';

/** What the intake asks of the register, batch by batch, inside its transaction. */
@Injectable()
export class RegisterLookup {
  constructor(private readonly operators: OperatorsRepository) {}

  async seen(manager: EntityManager, fingerprints: readonly string[]): Promise<Map<string, RowFingerprint>> {
    const rows = await inChunks(fingerprints, (chunk) =>
      manager.find(RowFingerprint, { where: { fingerprint: In(chunk) }, order: { fingerprint: 'ASC' } }),
    );
    return new Map(rows.map((row) => [row.fingerprint, row]));
  }

  async buyersBySiret(manager: EntityManager, sirets: readonly string[]): Promise<Map<string, Buyer>> {
    const buyers = await inChunks(sirets, (chunk) =>
      manager.find(Buyer, { where: { siret: In(chunk) }, order: { id: 'ASC' } }),
    );
    return new Map(buyers.map((buyer) => [buyer.siret, buyer]));
  }

  /** Procedures of these buyers that bear one of these references. */
  async procedures(
    manager: EntityManager,
    buyerIds: readonly string[],
    references: readonly string[],
  ): Promise<Procedure[]> {
    if (buyerIds.length === 0) return [];
    return inChunks(references, (chunk) =>
      inChunks(buyerIds, (buyers) =>
        manager.find(Procedure, {
          where: { buyerId: In(buyers), reference: In(chunk) },
          order: { id: 'ASC' },
        }),
      ),
    );
  }

  /** Every contract of these buyers that one of the identities may speak of. */
  async candidates(
    manager: EntityManager,
    buyerIds: readonly string[],
    identities: readonly ContractIdentity[],
  ): Promise<KnownContract[]> {
    if (buyerIds.length === 0) return [];
    const numbers = distinct(identities.map(({ decpId }) => decpId));
    const subjects = distinct(
      identities.filter(({ decpId }) => decpId === null).map(({ subjectKey }) => subjectKey),
    );
    const references = distinct(
      identities.filter(({ lot }) => lot !== null).map(({ reference }) => reference),
    );
    const found = new Map<string, Contract>();
    for (const [columnName, values] of [
      ['contract.decpId', numbers],
      ['contract.subjectKey', subjects],
      ['procedure.reference', references],
    ] as const) {
      for (const contract of await this.contractsBy(manager, buyerIds, columnName, values))
        found.set(contract.id, contract);
    }
    return this.withParts(manager, [...found.values()]);
  }

  /** Whole known contracts from their ids: what a seen row leads to. */
  private async contractsBy(
    manager: EntityManager,
    buyerIds: readonly string[],
    columnName: string,
    values: readonly string[],
  ): Promise<Contract[]> {
    return inChunks(values, (chunk) =>
      inChunks(buyerIds, (buyers) =>
        manager
          .createQueryBuilder(Contract, 'contract')
          .innerJoin(Procedure, 'procedure', 'procedure.id = contract.procedureId')
          .where('contract.buyerId IN (:...buyers)', { buyers })
          .andWhere(new Brackets((where) => where.where(`${columnName} IN (:...chunk)`, { chunk })))
          .orderBy('contract.id', 'ASC')
          .getMany(),
      ),
    );
  }

  private async withParts(manager: EntityManager, contracts: readonly Contract[]): Promise<KnownContract[]> {
    const ids = contracts.map(({ id }) => id);
    const procedures = byId(
      await inChunks(distinct(contracts.map(({ procedureId }) => procedureId)), (chunk) =>
        manager.find(Procedure, { where: { id: In(chunk) }, order: { id: 'ASC' } }),
      ),
    );
    const holders = await inChunks(ids, (chunk) =>
      manager.find(ContractHolder, {
        where: { contractId: In(chunk) },
        order: { contractId: 'ASC', rank: 'ASC', id: 'ASC' },
      }),
    );
    const amendments = await inChunks(ids, (chunk) =>
      manager.find(Amendment, {
        where: { contractId: In(chunk) },
        order: { contractId: 'ASC', number: 'ASC', id: 'ASC' },
      }),
    );
    const operators = await this.operators.byIds(
      distinct(holders.map(({ operatorId }) => operatorId)),
      manager,
    );
    return contracts.flatMap((contract) => {
      const procedure = procedures.get(contract.procedureId);
      if (!procedure) return [];
      const own = holders.filter((holder) => holder.contractId === contract.id);
      const named = own.flatMap((holder) => {
        const operator = operators.get(holder.operatorId);
        return operator ? [{ holder, operator }] : [];
      });
      return [
        new KnownContract(
          contract,
          procedure,
          named,
          amendments.filter(({ contractId }) => contractId === contract.id),
          null,
        ),
      ];
    });
  }
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== null && value !== ''))];
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
