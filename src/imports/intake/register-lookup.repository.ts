import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Amendment, Buyer, Contract, ContractHolder, Procedure } from '../../contracts';
import { rowsIn } from '../../platform/database/in-chunks';
import { recordsIn } from '../../platform/database/whole-records';
import { groupedBy } from '../../shared/domain/grouped-by';
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

  /** Those of these fingerprints that the register has. */
  async seen(manager: EntityManager, fingerprints: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await rowsIn<RowFingerprint>(
      manager,
      'SELECT "fingerprint" FROM "row_fingerprints" WHERE "fingerprint"',
      fingerprints.map((each) => [each]),
    );
    return new Set(rows.map(({ fingerprint }) => fingerprint));
  }

  async buyersBySiret(manager: EntityManager, sirets: readonly string[]): Promise<Map<string, Buyer>> {
    const buyers = await recordsIn(manager, Buyer, '"siret"', sirets);
    return new Map(buyers.map((buyer) => [buyer.siret, buyer]));
  }

  /** Procedures that bear the reference of one of the rows, for its buyer. */
  async procedures(manager: EntityManager, asked: readonly AskedContract[]): Promise<Procedure[]> {
    const found = await rowsIn<{ id: string }>(
      manager,
      'SELECT "id" FROM "procedures" WHERE ("buyerId", "reference")',
      pairsOf(asked, ({ reference }) => reference),
    );
    return recordsIn(
      manager,
      Procedure,
      '"id"',
      found.map(({ id }) => id),
      ' ORDER BY "id"',
    );
  }

  /** Every contract that one of the rows may speak of. */
  async candidates(manager: EntityManager, asked: readonly AskedContract[]): Promise<KnownContract[]> {
    const looks = [
      ['contract."buyerId", contract."decpId"', pairsOf(asked, ({ decpId }) => decpId)],
      [
        'contract."buyerId", contract."subjectKey"',
        pairsOf(asked, ({ decpId, subjectKey }) => (decpId === null ? subjectKey : null)),
      ],
      [
        'procedure."buyerId", procedure."reference"',
        // A row of which the consultation is the only name is looked for by it too.
        pairsOf(asked, ({ lot, reference, subjectKey }) =>
          lot === null && subjectKey !== '' ? null : reference,
        ),
      ],
    ] as const;
    const found = new Set<string>();
    for (const [columns, pairs] of looks) {
      const from = columns.startsWith('procedure')
        ? '"procedures" procedure JOIN "contracts" contract ON contract."procedureId" = procedure."id"'
        : '"contracts" contract';
      const select = `SELECT contract."id" AS "id" FROM ${from} WHERE (${columns})`;
      for (const row of await rowsIn<{ id: string }>(manager, select, pairs)) found.add(row.id);
    }
    return this.withParts(manager, await recordsIn(manager, Contract, '"id"', [...found], ' ORDER BY "id"'));
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

  private async withParts(manager: EntityManager, contracts: readonly Contract[]): Promise<KnownContract[]> {
    const ids = contracts.map(({ id }) => id);
    const procedures = byId(
      await recordsIn(manager, Procedure, '"id"', distinct(contracts.map(({ procedureId }) => procedureId))),
    );
    const holdersOfAll = await recordsIn(
      manager,
      ContractHolder,
      '"contractId"',
      ids,
      ' ORDER BY "contractId", "rank", "id"',
    );
    const amendmentsOfAll = await recordsIn(
      manager,
      Amendment,
      '"contractId"',
      ids,
      ' ORDER BY "contractId", "number", "id"',
    );
    const operators = await this.operators.byIds(
      distinct(holdersOfAll.map(({ operatorId }) => operatorId)),
      manager,
    );
    const holders = groupedBy(holdersOfAll, ({ contractId }) => contractId);
    const amendments = groupedBy(amendmentsOfAll, ({ contractId }) => contractId);
    return contracts.flatMap((contract) => {
      const procedure = procedures.get(contract.procedureId);
      if (!procedure) return [];
      const named = (holders.get(contract.id) ?? []).flatMap((holder) => {
        const operator = operators.get(holder.operatorId);
        return operator ? [{ holder, operator }] : [];
      });
      return [new KnownContract(contract, procedure, named, amendments.get(contract.id) ?? [], null)];
    });
  }
}

/** Each value with its own buyer: crossing all buyers with all values asks a thousand times more pairs. */
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

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value): value is string => value !== null && value !== ''))];
}

function byId<T extends { id: string }>(records: readonly T[]): Map<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}
