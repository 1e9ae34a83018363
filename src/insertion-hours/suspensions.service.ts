import { Injectable } from '@nestjs/common';
import { type Act } from '../platform/database/unit';
import { staleRecord } from '../platform/database/database.errors';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type CalendarDate } from '../shared/domain/calendar-date';
import { type Perimeter } from '../shared/domain/perimeter';
import { CommitmentsRepository } from './commitments.repository';
import { ContractTermsRepository } from './contract-terms.repository';
import { unknownContract, unknownSuspension, wrongSuspension } from './insertion-hours.errors';
import { Suspension } from './suspension.entity';

/** Days on which nothing is owed, and why. */
export interface SuspensionTerms {
  readonly startsOn: CalendarDate;
  /** Last suspended day; null while it lasts. */
  readonly endsOn: CalendarDate | null;
  readonly reason: string;
}

/** Suspends what is owed on a contract, and takes it up again (CCAG 2021, art. 16.1 and 20.1). */
@Injectable()
export class SuspensionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly contracts: ContractTermsRepository,
    private readonly commitments: CommitmentsRepository,
  ) {}

  async suspend(
    perimeter: Perimeter,
    act: Act,
    contractId: string,
    terms: SuspensionTerms,
  ): Promise<Suspension> {
    const reason = terms.reason.trim();
    if (reason === '' || (terms.endsOn !== null && terms.endsOn < terms.startsOn)) throw wrongSuspension();
    return this.unitOfWork.run(act, async (unit) => {
      const contract = await this.contracts.byId(perimeter, contractId, unit.manager);
      if (contract === null) throw unknownContract();
      return unit.create(Suspension, {
        id: unit.nextId(),
        contractId,
        buyerId: contract.buyerId,
        startsOn: terms.startsOn,
        endsOn: terms.endsOn,
        reason,
        decidedBy: unit.act.actorId,
        version: 1,
      });
    });
  }

  /** Ends a suspension on its last day. */
  async resume(
    perimeter: Perimeter,
    act: Act,
    suspended: { readonly id: string; readonly version: number },
    endsOn: CalendarDate,
  ): Promise<void> {
    await this.unitOfWork.run(act, async (unit) => {
      const suspension = await this.commitments.suspension(perimeter, suspended.id, unit.manager);
      if (suspension === null) throw unknownSuspension();
      if (suspension.version !== suspended.version) throw staleRecord();
      if (endsOn < suspension.startsOn) throw wrongSuspension();
      await unit.update(Suspension, suspension, { endsOn });
    });
  }
}
