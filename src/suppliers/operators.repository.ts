import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordsIn } from '../platform/database/whole-records';
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
    const found = await recordsIn(manager, Operator, '"identityKey"', keys);
    return new Map(found.map((operator) => [operator.identityKey, operator]));
  }

  async byIds(
    ids: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, Operator>> {
    const found = await recordsIn(manager, Operator, '"id"', ids);
    return new Map(found.map((operator) => [operator.id, operator]));
  }
}
