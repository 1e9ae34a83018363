import { Injectable } from '@nestjs/common';
import { LawBook } from '../../eligibility';
import { BalanceService, HoursReportService, type Stock, type YearOfHoursRow } from '../../insertion-hours';
import { type Perimeter } from '../../shared/domain/perimeter';
import { familyLabel } from '../domain/report/families';
import { type BalanceRow, type HoursRow, type IndicatorRows, type NotifiedContractRow } from '../domain/rows';
import { NotifiedContractsRepository } from './notified-contracts.repository';
import { notifiedRow } from './notified-row';
import { RowsContext } from './rows-context';

/** Loads the rows that indicators count: contracts notified, hours delivered, balances at each year's end. */
@Injectable()
export class IndicatorRowsService {
  constructor(
    private readonly contracts: NotifiedContractsRepository,
    private readonly hours: HoursReportService,
    private readonly balances: BalanceService,
    private readonly book: LawBook,
    private readonly context: RowsContext,
  ) {}

  /** Rows of these years inside the perimeter: hours by person and month, balances by number. */
  async load(perimeter: Perimeter, years: readonly number[]): Promise<IndicatorRows> {
    const contracts = await this.contractsOf(perimeter, years);
    const hours: HoursRow[] = [];
    const balances: BalanceRow[] = [];
    for (const year of years) {
      for (const row of await this.hours.declaredHours(perimeter, year)) hours.push(this.hoursRow(row));
      const stocks = await this.balances.balances(perimeter, this.context.closingDay(year));
      balances.push(...stocks.map((stock) => balanceRow(stock, year)));
    }
    return { contracts, hours, balances };
  }

  /** The same added up by contract and person over a year, in no order: what every figure of a year counts over. */
  async loadSums(perimeter: Perimeter, years: readonly number[]): Promise<IndicatorRows> {
    const sums = await this.hours.yearsOfHours(perimeter, years);
    const days = years.map((year) => this.context.closingDay(year));
    const stocks = await this.balances.stocks(perimeter, days);
    return {
      contracts: await this.contractsOf(perimeter, years),
      hours: sums.map((row) => this.hoursRow({ ...row, month: row.year })),
      balances: years.flatMap((year, at) => (stocks[at] ?? []).map((stock) => balanceRow(stock, year))),
    };
  }

  private async contractsOf(perimeter: Perimeter, years: readonly number[]): Promise<NotifiedContractRow[]> {
    const [first, last] = [Math.min(...years), Math.max(...years)];
    const notified = await this.contracts.between(perimeter, `${first}-01-01`, `${last}-12-31`);
    return notified.flatMap((each) => notifiedRow(each, this.book.law) ?? []);
  }

  private hoursRow(row: Omit<YearOfHoursRow, 'year'> & { readonly month: string }): HoursRow {
    return {
      contractId: row.contractId,
      buyerId: row.buyerId,
      period: row.month,
      state: row.state === 'returned' ? 'rejected' : row.state,
      hours: row.countedHours,
      modality: row.modality ?? '',
      participant: row.participantId,
      sex: row.sex,
      birthYear: row.birthYear,
      statuses: row.statuses,
      trade: familyLabel(row.cpv, this.context.divisions.labels),
    };
  }
}

/** Hours of a contract at the end of the year, or today for the current one. */
function balanceRow(
  { contractId, buyerId, retained, due, declared, validated }: Stock,
  year: number,
): BalanceRow {
  return { contractId, buyerId, year, retained, due, declared, validated };
}
