import { Injectable } from '@nestjs/common';
import { BuyersRepository } from '../../contracts';
import { coversWhole, EVERYTHING, type Perimeter } from '../../shared/domain/perimeter';
import { publisherAmong } from '../domain/publisher';

/** Whether figures cover the whole département, or a part of it, or only a body it supports: some lines are not published below. */
@Injectable()
export class DepartmentLevel {
  constructor(private readonly buyers: BuyersRepository) {}

  async isCovered(perimeter: Perimeter): Promise<boolean> {
    const publisher = publisherAmong(await this.buyers.list(EVERYTHING));
    return publisher === null || coversWhole(perimeter, publisher.id);
  }
}
