import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Perimeter } from '../../shared/domain/perimeter';
import { Edition } from './edition.entity';

@Injectable()
export class EditionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Frozen editions whose buyers are all inside the perimeter, newest first. */
  async list(perimeter: Perimeter, manager: EntityManager = this.dataSource.manager): Promise<Edition[]> {
    const editions = await manager.find(Edition, { order: { year: 'DESC', number: 'DESC', id: 'DESC' } });
    return editions.filter(
      ({ buyerIds }) =>
        perimeter.kind === 'everything' || buyerIds.every((id) => perimeter.buyerIds.includes(id)),
    );
  }

  async byId(perimeter: Perimeter, id: string): Promise<Edition | null> {
    return (await this.list(perimeter)).find((edition) => edition.id === id) ?? null;
  }
}
