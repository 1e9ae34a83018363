import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { inFrenchOrder } from '../shared/domain/french';
import { covers, type Perimeter } from '../shared/domain/perimeter';
import { Buyer } from './buyer.entity';

@Injectable()
export class BuyersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Buyers inside the perimeter, by name. */
  async list(perimeter: Perimeter): Promise<Buyer[]> {
    const where = perimeter.kind === 'everything' ? {} : { id: In([...perimeter.buyerIds]) };
    const buyers = await this.dataSource.manager.find(Buyer, { where, order: { id: 'ASC' } });
    return buyers.sort((one, other) => inFrenchOrder(one.name, other.name));
  }

  async byId(
    perimeter: Perimeter,
    id: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Buyer | null> {
    return covers(perimeter, id) ? manager.findOneBy(Buyer, { id }) : null;
  }

  async bySiret(
    perimeter: Perimeter,
    siret: string,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Buyer | null> {
    const buyer = await manager.findOneBy(Buyer, { siret });
    return buyer !== null && covers(perimeter, buyer.id) ? buyer : null;
  }
}
