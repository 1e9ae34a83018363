import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { inChunks } from '../platform/database/in-chunks';
import { within } from '../platform/database/within';
import { type Perimeter } from '../shared/domain/perimeter';
import { Commitment } from './commitment.entity';
import { type SuspendedDays } from './domain/schedule';
import { Suspension } from './suspension.entity';

/** Reads commitments and suspensions; writes go through the unit. */
@Injectable()
export class CommitmentsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The commitments in force, one a contract at most. */
  async current(
    perimeter: Perimeter,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Commitment[]> {
    const query = manager
      .createQueryBuilder(Commitment, 'commitment')
      .where('commitment.supersededById IS NULL');
    return within(query, perimeter, 'commitment')
      .orderBy('commitment.contractId')
      .addOrderBy('commitment.id')
      .getMany();
  }

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

  /** Suspended days by contract. */
  async suspendedDaysOf(
    perimeter: Perimeter,
    contractIds: readonly string[],
  ): Promise<Map<string, SuspendedDays[]>> {
    const found = await inChunks(contractIds, (chunk) =>
      within(
        this.dataSource.manager
          .createQueryBuilder(Suspension, 'suspension')
          .where('suspension.contractId IN (:...chunk)', { chunk }),
        perimeter,
        'suspension',
      )
        .orderBy('suspension.startsOn')
        .addOrderBy('suspension.id')
        .getMany(),
    );
    const byContract = new Map<string, SuspendedDays[]>();
    for (const { contractId, startsOn, endsOn } of found) {
      const days = byContract.get(contractId) ?? [];
      days.push({ from: startsOn, to: endsOn });
      byContract.set(contractId, days);
    }
    return byContract;
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
