import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Buyer } from '../contracts';
import { covers, type Perimeter } from '../shared/domain/perimeter';

/** Reads buyers, within the caller's perimeter. */
@Injectable()
export class BuyersRepository {
  constructor(private readonly dataSource: DataSource) {}

  async list(perimeter: Perimeter): Promise<Buyer[]> {
    if (perimeter.kind === 'buyers' && perimeter.buyerIds.length === 0) return [];
    const where = perimeter.kind === 'everything' ? {} : { id: In([...perimeter.buyerIds]) };
    return this.dataSource.manager.find(Buyer, { where, order: { name: 'ASC', id: 'ASC' } });
  }

  async byId(
    perimeter: Perimeter,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Buyer | null> {
    return covers(perimeter, id) ? manager.findOneBy(Buyer, { id }) : null;
  }

  /** A SIRET is unique over all buyers, so this one has no perimeter. */
  async bySiret(siret: string, manager: EntityManager = this.dataSource.manager): Promise<Buyer | null> {
    return manager.findOneBy(Buyer, { siret });
  }
}
