import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { type Perimeter } from '../shared/domain/perimeter';
import { BuyerSpend } from './buyer-spend.entity';
import { Buyer } from './buyer.entity';

@Injectable()
export class BuyersRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Buyers inside the perimeter, by name. */
  async list(perimeter: Perimeter): Promise<Buyer[]> {
    const where = perimeter.kind === 'everything' ? {} : { id: In([...perimeter.buyerIds]) };
    return this.dataSource.manager.find(Buyer, { where, order: { name: 'ASC', id: 'ASC' } });
  }

  async bySiret(perimeter: Perimeter, siret: string): Promise<Buyer | null> {
    const buyers = await this.list(perimeter);
    return buyers.find((buyer) => buyer.siret === siret) ?? null;
  }

  /** Declared yearly spending of one buyer, in cents; null when it was not declared. */
  async spendOf(buyerId: string, year: number): Promise<number | null> {
    const spend = await this.dataSource.manager.findOneBy(BuyerSpend, { buyerId, year });
    return spend?.annualPurchaseSpend ?? null;
  }
}
