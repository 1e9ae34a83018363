import { Inject, Injectable } from '@nestjs/common';
import { LawBook } from '../../eligibility';
import {
  BalanceService,
  HoursReportService,
  KeptStocks,
  type MonthOfContract,
  type Stock,
  type YearOfHoursRow,
} from '../../insertion-hours';
import { inChunks } from '../../platform/database/in-chunks';
import { sharedRows } from '../../platform/database/shared-texts';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type Perimeter } from '../../shared/domain/perimeter';
import { familyLabel } from '../domain/report/families';
import {
  type BalanceRow,
  type CountedContract,
  type HoursRow,
  type IndicatorRows,
  type ListedHours,
  type ListedRows,
  type NotifiedContractRow,
} from '../domain/rows';
import { NotifiedContractsRepository, type Span } from './notified-contracts.repository';
import { countedContract, namedContract, notifiedRow } from './notified-row';
import { RowsContext } from './rows-context';

/** What the figures of one year are counted over; hours added up over the year. */
export interface CountedRows {
  readonly contracts: readonly CountedContract[];
  readonly hours: readonly HoursRow[];
  readonly balances: readonly BalanceRow[];
}

/** No list tells people apart (`picked` asks no trait of them): none is opened for it. */
const NOBODY = { participantId: null, sex: null, birthYear: null, statuses: [] };

/** Loads the rows that indicators count: contracts notified, hours delivered, balances at each year's end. */
@Injectable()
export class IndicatorRowsService {
  @Inject(KeptStocks) private readonly keptStocks!: KeptStocks;

  constructor(
    private readonly contracts: NotifiedContractsRepository,
    private readonly hours: HoursReportService,
    private readonly balances: BalanceService,
    private readonly book: LawBook,
    private readonly context: RowsContext,
  ) {}

  /** Rows of these years inside the perimeter, whole: hours by person and month, balances by number. */
  async load(perimeter: Perimeter, years: readonly number[]): Promise<IndicatorRows> {
    const { from, to } = spanOf(years);
    const notified = await this.contracts.between(perimeter, from, to);
    const hours: HoursRow[] = [];
    const balances: BalanceRow[] = [];
    for (const year of years) {
      for (const row of await this.hours.declaredHours(perimeter, year)) hours.push(this.hoursRow(row));
      const stocks = await this.balances.balances(perimeter, this.context.closingDay(year));
      balances.push(...stocks.map((stock) => balanceRow(stock, year)));
    }
    return {
      contracts: notified.flatMap((each) => notifiedRow(each, this.book.law) ?? []),
      hours,
      balances,
    };
  }

  /** What a report lists of a year; hours and balances may be of contracts of the years before. */
  async listed(perimeter: Perimeter, year: number, former: readonly number[]): Promise<ListedRows> {
    const { from, to } = spanOf([year]);
    const notified = await this.contracts.between(perimeter, from, to);
    const hours = await this.hours.monthsOfHours(perimeter, year);
    const stocks = await this.balances.balances(perimeter, this.context.closingDay(year));
    const named = await this.contracts.named(perimeter, spanOf([...former, year]));
    return {
      contracts: notified.flatMap((each) => notifiedRow(each, this.book.law) ?? []),
      hours: hours.map((row) => this.workOf(row)),
      balances: stocks.map((stock) => balanceRow(stock, year)),
      named: named.map(namedContract),
    };
  }

  /** What lists say of these contracts. */
  async contractsOf(perimeter: Perimeter, ids: readonly string[]): Promise<NotifiedContractRow[]> {
    const notified = await this.contracts.byIds(perimeter, ids);
    return notified.flatMap((each) => notifiedRow(each, this.book.law) ?? []);
  }

  /** Hours of a year on these contracts, by month, all people together. */
  async hoursOf(perimeter: Perimeter, year: number, ids: readonly string[]): Promise<HoursRow[]> {
    return inChunks(ids, async (chunk) =>
      (await this.hours.monthsOfHours(perimeter, year, chunk)).map((row) =>
        this.hoursRow(Object.assign(row, NOBODY)),
      ),
    );
  }

  /** What the figures of a year are counted over, in no order: of every contract, or of those given. */
  async counted(perimeter: Perimeter, year: number, contractIds?: readonly string[]): Promise<CountedRows> {
    const facts = await this.contracts.counted(perimeter, spanOf([year]), contractIds);
    const sums = await this.hours.yearOfHours(perimeter, year, contractIds);
    const stocks = await this.stocks(perimeter, this.context.closingDay(year), contractIds);
    const rows = {
      contracts: facts.flatMap((each) => countedContract(each, this.book.law) ?? []),
      hours: sums.map((sum) => {
        const row = Object.assign(sum, { month: String(year) });
        return Object.assign(this.hoursRow(row), { months: row.months });
      }),
      balances: stocks.map((stock) => balanceRow(stock, year)),
    };
    const share = sharedRows();
    for (const row of [...rows.contracts, ...rows.hours, ...rows.balances]) share(row);
    return rows;
  }

  /** Those of today are the ones that the pages of hours keep. */
  private async stocks(
    perimeter: Perimeter,
    day: CalendarDate,
    contractIds?: readonly string[],
  ): Promise<readonly Stock[]> {
    if (contractIds === undefined && day === this.context.today())
      return (await this.keptStocks.of(perimeter, day)).map(({ balance }) => balance);
    const [stocks = []] = await this.balances.stocks(perimeter, [day], contractIds);
    return stocks;
  }

  private hoursRow(row: Omit<YearOfHoursRow, 'months'> & { readonly month: string }): HoursRow {
    return Object.assign(this.workOf(row), {
      buyerId: row.buyerId,
      participant: row.participantId,
      sex: row.sex,
      birthYear: row.birthYear,
      statuses: row.statuses,
    });
  }

  private workOf(row: MonthOfContract): ListedHours {
    return {
      contractId: row.contractId,
      period: row.month,
      state: row.state === 'returned' ? 'rejected' : row.state,
      hours: row.countedHours,
      modality: row.modality ?? '',
      trade: familyLabel(row.cpv, this.context.divisions.labels),
    };
  }
}

function spanOf(years: readonly number[]): Span {
  return { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years)}-12-31` };
}

/** Hours of a contract at the end of the year, or today for the current one. */
function balanceRow(
  { contractId, buyerId, retained, due, declared, validated }: Stock,
  year: number,
): BalanceRow {
  return { contractId, buyerId, year, retained, due, declared, validated };
}
