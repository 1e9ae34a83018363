import { Injectable } from '@nestjs/common';
import { BuyersRepository } from '../../contracts';
import { ContractListRepository } from '../../register';
import { RowsContext } from '../../reporting';
import { yearOf } from '../../shared/domain/calendar-date';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type ReportChoices } from './report-request-form';

/** What a person may ask a report of: years not in the future, his or her buyers. */
@Injectable()
export class ReportChoicesService {
  constructor(
    private readonly buyers: BuyersRepository,
    private readonly contracts: ContractListRepository,
    private readonly context: RowsContext,
  ) {}

  async of(perimeter: Perimeter): Promise<ReportChoices> {
    const today = this.context.today();
    const current = yearOf(today);
    const known = await this.contracts.years(perimeter);
    const years = [...new Set([current, ...known])].filter((year) => year <= current).sort((a, b) => b - a);
    return { years, buyers: await this.buyers.list(perimeter), today };
  }
}
