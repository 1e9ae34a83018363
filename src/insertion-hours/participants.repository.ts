import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { columnsOf } from '../platform/database/columns-of';
import { inChunks } from '../platform/database/in-chunks';
import { recordsSeen, within } from '../platform/database/within';
import { type Perimeter, withoutLimits } from '../shared/domain/perimeter';
import { Participant } from './participant.entity';

const TRAITS = ['id', 'sex', 'birthYear', 'sealedStatuses'] as const;
type Trait = (typeof TRAITS)[number];

/**
 * Reads participants by key alone: there is no list of people here. They are a buyer's, whatever the contracts on which
 * they work: keys come from declarations that the caller sees, or from a file of his or her own.
 */
@Injectable()
export class ParticipantsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byPseudonyms(
    perimeter: Perimeter,
    pseudonyms: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Participant[]> {
    return this.keyed(perimeter, 'pseudonym', pseudonyms, manager);
  }

  async byIds(
    perimeter: Perimeter,
    ids: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, Participant>> {
    const found = await this.keyed(perimeter, 'id', ids, manager);
    return new Map(found.map((participant) => [participant.id, participant]));
  }

  /** What the figures read of these people. */
  async traits(perimeter: Perimeter, ids: readonly string[]): Promise<Pick<Participant, Trait>[]> {
    return inChunks(ids, async (chunk) => {
      const query = this.dataSource.manager
        .createQueryBuilder(Participant, 'participant')
        .select([])
        .where('participant.id IN (:...chunk)', { chunk });
      const traitsOf = columnsOf<Participant, Trait>(query, 'participant', TRAITS);
      return (await within(query, withoutLimits(perimeter), 'participant').getRawMany<never>()).map(traitsOf);
    });
  }

  private keyed(
    perimeter: Perimeter,
    property: 'id' | 'pseudonym',
    keys: readonly string[],
    manager: EntityManager,
  ): Promise<Participant[]> {
    return inChunks([...new Set(keys)], (chunk) =>
      recordsSeen(manager, Participant, withoutLimits(perimeter), { [property]: In(chunk) }).getMany(),
    );
  }
}
