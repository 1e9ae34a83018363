import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { columnsOf } from '../platform/database/columns-of';
import { inChunks } from '../platform/database/in-chunks';
import { recordsSeen, within } from '../platform/database/within';
import { groupedBy } from '../shared/domain/grouped-by';
import { type Perimeter } from '../shared/domain/perimeter';
import { Commitment } from './commitment.entity';
import { type OwedHours } from './domain/balance';
import { type SuspendedDays } from './domain/schedule';
import { Suspension } from './suspension.entity';

const OF_OWED = ['contractId', 'buyerId', 'retainedHours', 'startsOn', 'endsOn'] as const;
type OwedColumn = (typeof OF_OWED)[number];

export interface OwedByBuyer extends OwedHours {
  readonly buyerId: string;
}

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
      recordsSeen(manager, Commitment, perimeter, {
        contractId: In(chunk),
        supersededById: IsNull(),
      }).getMany(),
    );
    return new Map(found.map((commitment) => [commitment.contractId, commitment]));
  }

  /** Every revision of one contract, newest first. */
  async revisionsOf(perimeter: Perimeter, contractId: string): Promise<Commitment[]> {
    const revisions = recordsSeen(this.dataSource.manager, Commitment, perimeter, { contractId });
    return revisions.orderBy('record.id', 'DESC').getMany();
  }

  /** What is owed by contract, with the days suspended: of every contract, or of those given. */
  async owedBy(perimeter: Perimeter, contractIds?: readonly string[]): Promise<Map<string, OwedByBuyer>> {
    const query = this.dataSource.manager
      .createQueryBuilder(Commitment, 'commitment')
      .leftJoin(Suspension, 'suspension', 'suspension.contractId = commitment.contractId')
      .select([])
      .addSelect('suspension.startsOn', 'from')
      .addSelect('suspension.endsOn', 'to')
      .where('commitment.supersededById IS NULL');
    if (contractIds !== undefined)
      query.andWhere('commitment.contractId IN (:...contractIds)', { contractIds: [...contractIds] });
    const termsOf = columnsOf<Commitment, OwedColumn>(query, 'commitment', OF_OWED);
    const rows = await within(query, perimeter, 'commitment')
      .orderBy('commitment.id')
      .addOrderBy('suspension.startsOn')
      .addOrderBy('suspension.id')
      .getRawMany<{ from: string | null; to: string | null }>();
    const byContract = groupedBy(rows, (row) => termsOf(row as never).contractId);
    return new Map([...byContract].map(([id, own]) => [id, owedOf(termsOf(own[0] as never), own)]));
  }

  async suspensionsOf(perimeter: Perimeter, contractId: string): Promise<Suspension[]> {
    const suspensions = recordsSeen(this.dataSource.manager, Suspension, perimeter, { contractId });
    return suspensions.orderBy('record.startsOn').addOrderBy('record.id').getMany();
  }

  async suspension(perimeter: Perimeter, id: string, manager: EntityManager): Promise<Suspension | null> {
    return recordsSeen(manager, Suspension, perimeter, { id }).getOne();
  }
}

function owedOf(
  { buyerId, retainedHours: retained, startsOn, endsOn }: Pick<Commitment, OwedColumn>,
  rows: readonly { readonly from: string | null; readonly to: string | null }[],
): OwedByBuyer {
  const suspensions = rows.flatMap(({ from, to }): SuspendedDays[] => (from === null ? [] : [{ from, to }]));
  return { buyerId, retained, startsOn, endsOn, suspensions };
}
