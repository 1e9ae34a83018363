import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { inChunks } from '../platform/database/in-chunks';
import { Operator } from './operator.entity';

/**
 * Operators are shared by all buyers (a SIRET is public); which ones a person sees follows from the
 * contracts of his or her perimeter, so there is no list of operators here.
 */
@Injectable()
export class OperatorsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byIdentity(
    keys: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, Operator>> {
    const found = await inChunks(keys, (chunk) =>
      manager.find(Operator, { where: { identityKey: In(chunk) }, order: { id: 'ASC' } }),
    );
    return new Map(found.map((operator) => [operator.identityKey, operator]));
  }

  async byIds(
    ids: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, Operator>> {
    const found = await inChunks(ids, (chunk) =>
      manager.find(Operator, { where: { id: In(chunk) }, order: { id: 'ASC' } }),
    );
    return new Map(found.map((operator) => [operator.id, operator]));
  }
}
