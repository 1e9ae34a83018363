import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { within } from '../platform/database/within';
import { inFrenchOrder } from '../shared/domain/french';
import { groupedBy } from '../shared/domain/grouped-by';
import { type Limit, type Perimeter } from '../shared/domain/perimeter';
import { Procedure } from './procedure.entity';

/** The services and territories that consultations name: what of a buyer can be given. */
@Injectable()
export class PlacesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** By buyer, each list by name. */
  async byBuyer(perimeter: Perimeter): Promise<Map<string, Limit>> {
    const services = groupedBy(await this.named(perimeter, 'service'), ({ buyerId }) => buyerId);
    const territories = groupedBy(await this.named(perimeter, 'territory'), ({ buyerId }) => buyerId);
    const namesIn = (found: typeof services, buyerId: string): string[] =>
      (found.get(buyerId) ?? []).map(({ name }) => name).sort(inFrenchOrder);
    return new Map(
      [...services.keys(), ...territories.keys()].map((buyerId) => [
        buyerId,
        { buyerId, services: namesIn(services, buyerId), territories: namesIn(territories, buyerId) },
      ]),
    );
  }

  private named(
    perimeter: Perimeter,
    field: 'service' | 'territory',
  ): Promise<{ readonly buyerId: string; readonly name: string }[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(Procedure, 'procedure')
      .select('procedure.buyerId', 'buyerId')
      .addSelect(`procedure.${field}`, 'name')
      .distinct()
      .where(`procedure.${field} IS NOT NULL`);
    return within(query, perimeter, 'procedure').getRawMany();
  }
}
