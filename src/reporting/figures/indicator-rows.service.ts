import { Injectable } from '@nestjs/common';
import { LawBook } from '../../eligibility';
import { BalanceService, HoursReportService, type YearOfHoursRow } from '../../insertion-hours';
import { type Perimeter } from '../../shared/domain/perimeter';
import { familyLabel } from '../domain/report/families';
import { type BalanceRow, type HoursRow, type IndicatorRows } from '../domain/rows';
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

  /** Rows of these years inside the perimeter. */
  async load(perimeter: Perimeter, years: readonly number[]): Promise<IndicatorRows> {
    const first = Math.min(...years);
    const last = Math.max(...years);
    const notified = await this.contracts.between(perimeter, `${first}-01-01`, `${last}-12-31`);
    const hours: HoursRow[] = [];
    const balances: BalanceRow[] = [];
    for (const year of years) {
      for (const row of await this.hours.declaredHours(perimeter, year)) hours.push(this.hoursRow(row));
      balances.push(...(await this.balancesOf(perimeter, year)));
    }
    return { contracts: notified.flatMap((each) => notifiedRow(each, this.book.law) ?? []), hours, balances };
  }

  /** The rows of one year, hours added up by contract and person: what every figure of that year counts over. */
  async ofYear(perimeter: Perimeter, year: number): Promise<IndicatorRows> {
    const notified = await this.contracts.between(perimeter, `${year}-01-01`, `${year}-12-31`);
    const hours = await this.hours.yearOfHours(perimeter, year);
    return {
      contracts: notified.flatMap((each) => notifiedRow(each, this.book.law) ?? []),
      hours: hours.map((row) => this.hoursRow({ ...row, month: `${year}` })),
      balances: await this.balancesOf(perimeter, year),
    };
  }

  private hoursRow(row: YearOfHoursRow & { readonly month: string }): HoursRow {
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

  /** Balances at the end of the year, or today for the current one. */
  private async balancesOf(perimeter: Perimeter, year: number): Promise<BalanceRow[]> {
    const balances = await this.balances.balances(perimeter, this.context.closingDay(year));
    return balances.map(({ contractId, buyerId, retained, due, declared, validated }) => ({
      contractId,
      buyerId,
      year,
      retained,
      due,
      declared,
      validated,
    }));
  }
}
