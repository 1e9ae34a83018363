import { Injectable } from '@nestjs/common';
import { inChunks } from '../platform/database/in-chunks';
import { Kept } from '../platform/database/kept.service';
import { type CalendarDate } from '../shared/domain/calendar-date';
import { type Perimeter } from '../shared/domain/perimeter';
import { BalanceService, type ListedStock } from './balance.service';
import { MovedContracts } from './moved-contracts.repository';

/** What is owed and done on every contract, kept; after an act that of the contracts it touched is read again. */
@Injectable()
export class KeptStocks {
  constructor(
    private readonly balances: BalanceService,
    private readonly moved: MovedContracts,
    private readonly kept: Kept,
  ) {}

  /** On a day, in no order. */
  of(perimeter: Perimeter, day: CalendarDate): Promise<readonly ListedStock[]> {
    return this.kept.mended<readonly ListedStock[]>('stocks', [perimeter, day], {
      anew: () => this.balances.listed(perimeter, day),
      mended: async (known, records) => {
        const moved = await this.moved.among(records);
        const others = known.filter(({ balance }) => !moved.has(balance.contractId));
        const read = await inChunks([...moved], (ids) => this.balances.listed(perimeter, day, ids));
        return [...others, ...read];
      },
      rowsOf: ({ length }) => length,
    });
  }
}
