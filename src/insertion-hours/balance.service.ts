import { Injectable } from '@nestjs/common';
import { type CalendarDate } from '../shared/domain/calendar-date';
import { type Perimeter } from '../shared/domain/perimeter';
import { CommitmentsRepository } from './commitments.repository';
import { type ContractLabel, ContractTermsRepository } from './contract-terms.repository';
import { type Balance, dueOn, type OwedHours } from './domain/balance';
import { type CoursePoint, hoursCourse } from './domain/hours-course';
import { projectPace, type PaceProjection } from './domain/pace';
import { type DeliveredHours, HoursFiguresRepository } from './hours-figures.repository';
import { unknownContract } from './insertion-hours.errors';

const NOTHING: DeliveredHours = { declared: 0, validated: 0 };
const NOT_OWED: OwedHours = { retained: 0, startsOn: null, endsOn: null, suspensions: [] };

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
    const delivered = await this.figures.deliveredBy(perimeter, day, contractId);
    const owed = await this.owed(perimeter, contractId);
    const ids = contractId === undefined ? [...new Set([...owed.keys(), ...delivered.keys()])] : [contractId];
    const contracts = await this.contracts.labels(perimeter, ids);
    if (contractId !== undefined && contracts.length === 0) throw unknownContract(contractId);
    return inOrder(
      contracts
        .filter(({ id }) => owed.has(id) || delivered.has(id))
        .map((contract) =>
          balanceOf(contract, owed.get(contract.id) ?? NOT_OWED, delivered.get(contract.id) ?? NOTHING, day),
        ),
    );
  }

  /** Where the hours of one contract lead at the pace kept so far; null where it cannot be said. */
  async pace(perimeter: Perimeter, day: CalendarDate, contractId: string): Promise<PaceProjection | null> {
    const owed = (await this.owed(perimeter, contractId)).get(contractId);
    if (owed === undefined) return null;
    const delivered = await this.figures.deliveredBy(perimeter, day, contractId);
    return projectPace(owed, (delivered.get(contractId) ?? NOTHING).validated, day);
  }

  /** Due and validated hours of one contract from the first day of its commitment to the last. */
  async course(perimeter: Perimeter, day: CalendarDate, contractId: string): Promise<CoursePoint[]> {
    const owed = (await this.owed(perimeter, contractId)).get(contractId) ?? NOT_OWED;
    return hoursCourse(owed, await this.figures.validatedOf(perimeter, contractId), day);
  }

  private async owed(perimeter: Perimeter, contractId?: string): Promise<Map<string, OwedHours>> {
    const terms = await this.commitments.owedBy(perimeter, contractId);
    const suspensions = await this.commitments.suspendedDays(perimeter, contractId);
    return new Map(
      [...terms].map(([id, { retainedHours: retained, startsOn, endsOn }]) => [
        id,
        { retained, startsOn, endsOn, suspensions: suspensions.get(id) ?? [] },
      ]),
    );
  }
}

function balanceOf(
  contract: ContractLabel,
  owed: OwedHours,
  delivered: DeliveredHours,
  day: CalendarDate,
): Balance {
  const due = dueOn(owed, day);
  return {
    contractId: contract.id,
    buyerId: contract.buyerId,
    number: contract.decpId,
    lot: contract.lot,
    retained: owed.retained,
    due,
    ...delivered,
    balance: delivered.validated - due,
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
