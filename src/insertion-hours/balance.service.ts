import { Injectable } from '@nestjs/common';
import { type CalendarDate } from '../shared/domain/calendar-date';
import { type Perimeter } from '../shared/domain/perimeter';
import { type Commitment } from './commitment.entity';
import { CommitmentsRepository } from './commitments.repository';
import { type ContractTerms, ContractTermsRepository } from './contract-terms.repository';
import { type Balance, dueOn, type OwedHours } from './domain/balance';
import { type CoursePoint, hoursCourse } from './domain/hours-course';
import { projectPace, type PaceProjection } from './domain/pace';
import { type SuspendedDays } from './domain/schedule';
import { type DeliveredHours, HoursFiguresRepository } from './hours-figures.repository';
import { unknownContract } from './insertion-hours.errors';

const NOTHING: DeliveredHours = { declared: 0, validated: 0 };

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
    const commitments = await this.commitmentsOf(perimeter, contractId);
    const ids = [...new Set([...commitments.keys(), ...delivered.keys()])];
    const contracts = await this.contracts.byIds(perimeter, contractId === undefined ? ids : [contractId]);
    if (contractId !== undefined && !contracts.has(contractId)) throw unknownContract(contractId);
    const suspensions = await this.commitments.suspendedDaysOf(perimeter, ids);
    return ids
      .flatMap((id) => {
        const contract = contracts.get(id);
        if (contract === undefined) return [];
        const owed = owedHours(commitments.get(id), suspensions.get(id) ?? []);
        return [balanceOf(contract, owed, delivered.get(id) ?? NOTHING, day)];
      })
      .sort(byNumber);
  }

  /** Where the hours of one contract lead at the pace kept so far; null where it cannot be said. */
  async pace(perimeter: Perimeter, day: CalendarDate, contractId: string): Promise<PaceProjection | null> {
    const commitment = (await this.commitmentsOf(perimeter, contractId)).get(contractId);
    if (commitment === undefined) return null;
    const suspensions = await this.commitments.suspendedDaysOf(perimeter, [contractId]);
    const delivered = await this.figures.deliveredBy(perimeter, day, contractId);
    const validated = (delivered.get(contractId) ?? NOTHING).validated;
    return projectPace(owedHours(commitment, suspensions.get(contractId) ?? []), validated, day);
  }

  /** Due and validated hours of one contract from the first day of its commitment to the last. */
  async course(perimeter: Perimeter, day: CalendarDate, contractId: string): Promise<CoursePoint[]> {
    const commitment = (await this.commitmentsOf(perimeter, contractId)).get(contractId);
    const suspensions = await this.commitments.suspendedDaysOf(perimeter, [contractId]);
    const validated = await this.figures.validatedOf(perimeter, contractId);
    return hoursCourse(owedHours(commitment, suspensions.get(contractId) ?? []), validated, day);
  }

  private async commitmentsOf(perimeter: Perimeter, contractId?: string): Promise<Map<string, Commitment>> {
    if (contractId !== undefined) return this.commitments.currentOf(perimeter, [contractId]);
    const current = await this.commitments.current(perimeter);
    return new Map(current.map((commitment) => [commitment.contractId, commitment]));
  }
}

function owedHours(commitment: Commitment | undefined, suspensions: readonly SuspendedDays[]): OwedHours {
  const { retainedHours = 0, startsOn = null, endsOn = null } = commitment ?? {};
  return { retained: retainedHours, startsOn, endsOn, suspensions };
}

function balanceOf(
  contract: ContractTerms,
  owed: OwedHours,
  delivered: DeliveredHours,
  day: CalendarDate,
): Balance {
  const due = dueOn(owed, day);
  return {
    contractId: contract.id,
    buyerId: contract.buyerId,
    number: contract.number,
    lot: contract.lot,
    retained: owed.retained,
    due,
    ...delivered,
    balance: delivered.validated - due,
    asOf: day,
  };
}

function byNumber(one: Balance, other: Balance): number {
  const keys = [one, other].map(({ number, lot, contractId }) =>
    [number ?? '', lot ?? '', contractId].join('\u0000'),
  );
  const [first = '', second = ''] = keys;
  return first < second ? -1 : 1;
}
