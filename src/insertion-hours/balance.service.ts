import { Injectable } from '@nestjs/common';
import { type CalendarDate } from '../shared/domain/calendar-date';
import { type Perimeter } from '../shared/domain/perimeter';
import { CommitmentsRepository, type OwedByBuyer } from './commitments.repository';
import { type ContractLabel, ContractTermsRepository } from './contract-terms.repository';
import { type Balance, dueOn } from './domain/balance';
import { type CoursePoint, hoursCourse } from './domain/hours-course';
import { projectPace, type PaceProjection } from './domain/pace';
import { type DeliveredHours, HoursFiguresRepository } from './hours-figures.repository';
import { unknownContract } from './insertion-hours.errors';

const NOTHING = { declared: 0, validated: 0 };

/** Hours of a contract on a day, whatever its number. */
export type Stock = Omit<Balance, 'number' | 'lot'>;

export interface ListedStock {
  readonly balance: Stock;
  readonly label: ContractLabel;
}

const NOT_OWED: OwedByBuyer = { buyerId: '', retained: 0, startsOn: null, endsOn: null, suspensions: [] };

/** Due, declared and validated hours on a date. */
@Injectable()
export class BalanceService {
  constructor(
    private readonly contracts: ContractTermsRepository,
    private readonly commitments: CommitmentsRepository,
    private readonly figures: HoursFiguresRepository,
  ) {}

  /** Every contract with hours owed or delivered, by number and lot; or the one asked, where it has any. */
  async balances(perimeter: Perimeter, day: CalendarDate, contractId?: string): Promise<Balance[]> {
    const listed = await this.listed(perimeter, day, contractId === undefined ? undefined : [contractId]);
    if (contractId !== undefined && listed.length === 0) await this.refuseUnknown(perimeter, contractId);
    return inOrder(
      listed.map(({ label, balance }) => ({ ...balance, number: label.decpId, lot: label.lot })),
    );
  }

  /** The same in no order, with what a list says of the contract. */
  async listed(
    perimeter: Perimeter,
    day: CalendarDate,
    contractIds?: readonly string[],
  ): Promise<ListedStock[]> {
    const [stocks = []] = await this.stocks(perimeter, [day], contractIds);
    const ids = stocks.map((stock) => stock.contractId);
    const labels = new Map((await this.contracts.labels(perimeter, ids)).map((label) => [label.id, label]));
    return stocks.flatMap((stock) => {
      const label = labels.get(stock.contractId);
      return label ? [{ label, balance: stock }] : [];
    });
  }

  /** The same on several days, in no order and without the contracts' numbers: what figures add up. */
  async stocks(
    perimeter: Perimeter,
    days: readonly CalendarDate[],
    contractIds?: readonly string[],
  ): Promise<Stock[][]> {
    const byDay = await this.figures.deliveredBy(perimeter, days, contractIds);
    const owed = await this.commitments.owedBy(perimeter, contractIds);
    return days.map((day, at) => {
      const delivered = byDay[at] ?? new Map<string, DeliveredHours>();
      // Owed or delivered by that day: hours of a later one make no stock yet.
      const ids = new Set([...owed.keys(), ...delivered.keys()]);
      return [...ids].map((id) => stockOf(id, owed.get(id) ?? NOT_OWED, delivered.get(id), day));
    });
  }

  /** Where the hours of one contract lead at the pace kept so far; null where it cannot be said. */
  async pace(perimeter: Perimeter, day: CalendarDate, contractId: string): Promise<PaceProjection | null> {
    const owed = (await this.commitments.owedBy(perimeter, [contractId])).get(contractId);
    if (owed === undefined) return null;
    const [delivered] = await this.figures.deliveredBy(perimeter, [day], [contractId]);
    return projectPace(owed, (delivered?.get(contractId) ?? NOTHING).validated, day);
  }

  /** Due and validated hours of one contract from the first day of its commitment to the last. */
  async course(perimeter: Perimeter, day: CalendarDate, contractId: string): Promise<CoursePoint[]> {
    const owed = (await this.commitments.owedBy(perimeter, [contractId])).get(contractId) ?? NOT_OWED;
    return hoursCourse(owed, await this.figures.validatedOf(perimeter, contractId), day);
  }

  private async refuseUnknown(perimeter: Perimeter, contractId: string): Promise<void> {
    if ((await this.contracts.labels(perimeter, [contractId])).length === 0) throw unknownContract();
  }
}

function stockOf(
  contractId: string,
  owed: OwedByBuyer,
  delivered: DeliveredHours | undefined,
  day: CalendarDate,
): Stock {
  const { declared, validated } = delivered ?? NOTHING;
  const due = dueOn(owed, day);
  const buyerId = owed.buyerId === '' ? (delivered?.buyerId ?? '') : owed.buyerId;
  return {
    contractId,
    buyerId,
    retained: owed.retained,
    due,
    declared,
    validated,
    balance: validated - due,
    asOf: day,
  };
}

/** By number and lot, as texts. */
function inOrder(balances: readonly Balance[]): Balance[] {
  const keyed = balances.map((balance) => {
    const { number, lot, contractId } = balance;
    return { key: [number ?? '', lot ?? '', contractId].join('\u0000'), balance };
  });
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ balance }) => balance);
}
