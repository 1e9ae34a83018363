import { Injectable } from '@nestjs/common';
import { type EntityManager, In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { Amendment, Buyer, Contract, ContractHolder, Procedure } from '../../contracts';
import { inChunks } from '../../platform/database/in-chunks';
import { OperatorsRepository } from '../../suppliers';
import { type ContractIdentity } from '../domain/contract-match';
import { RowFingerprint } from '../row-fingerprint.entity';
import { KnownContract } from './known-contract';

/** A row as it is looked for: among the contracts of its buyer. */
export interface AskedContract {
  readonly buyerId: string;
  readonly identity: ContractIdentity;
}

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

  /** Procedures that bear the reference of one of the rows, for its buyer. */
  async procedures(manager: EntityManager, asked: readonly AskedContract[]): Promise<Procedure[]> {
    const pairs = pairsOf(asked, ({ reference }) => reference);
    return inChunks(pairs, (chunk) => {
      const query = manager.createQueryBuilder(Procedure, 'procedure');
      return isOneOf(query, ['procedure.buyerId', 'procedure.reference'], chunk)
        .orderBy('procedure.id', 'ASC')
        .getMany();
    });
  }

  /** Every contract that one of the rows may speak of. */
  async candidates(manager: EntityManager, asked: readonly AskedContract[]): Promise<KnownContract[]> {
    const looks = [
      ['contract.decpId', pairsOf(asked, ({ decpId }) => decpId)],
      [
        'contract.subjectKey',
        pairsOf(asked, ({ decpId, subjectKey }) => (decpId === null ? subjectKey : null)),
      ],
      [
        'procedure.reference',
        // A row of which the consultation is the only name is looked for by it too.
        pairsOf(asked, ({ lot, reference, subjectKey }) =>
          lot === null && subjectKey !== '' ? null : reference,
        ),
      ],
    ] as const;
    const found = new Map<string, Contract>();
    for (const [column, pairs] of looks) {
      for (const contract of await this.contractsBy(manager, column, pairs)) found.set(contract.id, contract);
    }
    return this.withParts(manager, [...found.values()]);
  }

  /** Makes the contracts of a holder found by a name learned later; derived text, so no change of a record. */
  async addToSearch(manager: EntityManager, operatorId: string, words: string): Promise<void> {
    await manager
      .createQueryBuilder()
      .update(Contract)
      .set({ searchText: () => `"searchText" || :words` })
      .where('"id" IN (SELECT "contractId" FROM "contract_holders" WHERE "operatorId" = :operatorId)')
      .setParameters({ words: ` ${words}`, operatorId })
      .execute();
  }

  private contractsBy(manager: EntityManager, column: string, pairs: readonly Pair[]): Promise<Contract[]> {
    return inChunks(pairs, (chunk) => {
      const query = manager
        .createQueryBuilder(Contract, 'contract')
        .innerJoin(Procedure, 'procedure', 'procedure.id = contract.procedureId');
      const buyer = column.startsWith('procedure.') ? 'procedure.buyerId' : 'contract.buyerId';
      return isOneOf(query, [buyer, column], chunk).orderBy('contract.id', 'ASC').getMany();
    });
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

type Pair = readonly [buyerId: string, value: string];

function pairsOf(
  asked: readonly AskedContract[],
  valueOf: (identity: ContractIdentity) => string | null,
): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { buyerId, identity } of asked) {
    const value = valueOf(identity);
    if (value !== null && value !== '') pairs.set(`${buyerId}|${value}`, [buyerId, value]);
  }
  return [...pairs.values()];
}

/**
 * Each value with its own buyer: crossing all buyers with all values would ask the index for a thousand
 * times more pairs in a file of many buyers.
 */
function isOneOf<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  [buyer, column]: readonly [string, string],
  pairs: readonly Pair[],
): SelectQueryBuilder<T> {
  const places = pairs.map((_, index) => `(:buyer${index}, :value${index})`).join(', ');
  const parameters = Object.fromEntries(
    pairs.flatMap(([buyerId, value], index) => [
      [`buyer${index}`, buyerId],
      [`value${index}`, value],
    ]),
  );
  return query.where(`(${buyer}, ${column}) IN (VALUES ${places})`, parameters);
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== null && value !== ''))];
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
