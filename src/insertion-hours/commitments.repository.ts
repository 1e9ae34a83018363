import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { columnsOf } from '../platform/database/columns-of';
import { inChunks } from '../platform/database/in-chunks';
import { within } from '../platform/database/within';
import { groupedBy } from '../shared/domain/grouped-by';
import { type Perimeter } from '../shared/domain/perimeter';
import { Commitment } from './commitment.entity';
import { type SuspendedDays } from './domain/schedule';
import { Suspension } from './suspension.entity';

const OF_TERMS = ['contractId', 'buyerId', 'retainedHours', 'startsOn', 'endsOn'] as const;
export type OwedTerms = Pick<Commitment, (typeof OF_TERMS)[number]>;

/** Reads commitments and suspensions; writes go through the unit. */
@Injectable()
export class CommitmentsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The commitments in force of these contracts. */
  async currentOf(
    perimeter: Perimeter,
    contractIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, Commitment>> {
    const found = await inChunks([...new Set(contractIds)], (chunk) =>
      within(
        manager
          .createQueryBuilder(Commitment, 'commitment')
          .where('commitment.contractId IN (:...chunk)', { chunk })
          .andWhere('commitment.supersededById IS NULL'),
        perimeter,
        'commitment',
      )
        .orderBy('commitment.id')
        .getMany(),
    );
    return new Map(found.map((commitment) => [commitment.contractId, commitment]));
  }

  /** Every revision of one contract, newest first. */
  async revisionsOf(perimeter: Perimeter, contractId: string): Promise<Commitment[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(Commitment, 'commitment')
      .where('commitment.contractId = :contractId', { contractId });
    return within(query, perimeter, 'commitment').orderBy('commitment.id', 'DESC').getMany();
  }

  /** What is owed by contract, without the days suspended: of every contract, or of the one asked. */
  async owedBy(perimeter: Perimeter, contractId?: string): Promise<Map<string, OwedTerms>> {
    const query = this.dataSource.manager
      .createQueryBuilder(Commitment, 'commitment')
      .select([])
      .where('commitment.supersededById IS NULL');
    if (contractId !== undefined) query.andWhere('commitment.contractId = :contractId', { contractId });
    const termsOf = columnsOf<Commitment, keyof OwedTerms>(query, 'commitment', OF_TERMS);
    const rows = await within(query, perimeter, 'commitment').orderBy('commitment.id').getRawMany<never>();
    return new Map(rows.map(termsOf).map((terms) => [terms.contractId, terms]));
  }

  /** Suspended days by contract: of every contract, or of the one asked. */
  async suspendedDays(perimeter: Perimeter, contractId?: string): Promise<Map<string, SuspendedDays[]>> {
    const query = this.dataSource.manager.createQueryBuilder(Suspension, 'suspension');
    if (contractId !== undefined) query.where('suspension.contractId = :contractId', { contractId });
    const found = await within(query, perimeter, 'suspension')
      .orderBy('suspension.startsOn')
      .addOrderBy('suspension.id')
      .getMany();
    const groups = groupedBy(found, (suspension) => suspension.contractId);
    return new Map(
      [...groups].map(([id, own]) => [
        id,
        own.map(({ startsOn, endsOn }) => ({ from: startsOn, to: endsOn })),
      ]),
    );
  }

  async suspensionsOf(perimeter: Perimeter, contractId: string): Promise<Suspension[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(Suspension, 'suspension')
      .where('suspension.contractId = :contractId', { contractId });
    return within(query, perimeter, 'suspension')
      .orderBy('suspension.startsOn')
      .addOrderBy('suspension.id')
      .getMany();
  }

  async suspension(perimeter: Perimeter, id: string, manager: EntityManager): Promise<Suspension | null> {
    const query = manager.createQueryBuilder(Suspension, 'suspension').where('suspension.id = :id', { id });
    return within(query, perimeter, 'suspension').getOne();
  }
}
