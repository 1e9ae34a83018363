import { Injectable } from '@nestjs/common';
import { Contract } from '../contracts';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database/unit-of-work';
import { type Act, type Unit } from '../platform/database/unit';
import { staleRecord } from '../platform/database/database.errors';
import { type CalendarDate } from '../shared/domain/calendar-date';
import { type HundredthsOfHour, hundredthsFromHours } from '../shared/domain/hours';
import { type Perimeter } from '../shared/domain/perimeter';
import { Commitment } from './commitment.entity';
import { CommitmentsRepository } from './commitments.repository';
import { type ContractTerms, ContractTermsRepository } from './contract-terms.repository';
import { type ComputedHours, type CommitmentProposal, type RetainedHours } from './domain/commitment-terms';
import { missingGapReason, unknownContract, wrongCommitment } from './insertion-hours.errors';

/** Hours that come with a decision: those said, null for those proposed. */
export interface DecidedHours {
  readonly computed: ComputedHours | null;
  readonly hours: HundredthsOfHour | null;
  readonly gapReason: string | null;
}

/** Hours owed: proposed from an assessment, retained by a person, revised without losing what stood before. */
@Injectable()
export class CommitmentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly contracts: ContractTermsRepository,
    private readonly commitments: CommitmentsRepository,
  ) {}

  /** What the page proposes: the computed hours over the dates of the contract. Nothing is stored. */
  async propose(
    perimeter: Perimeter,
    contractId: string,
    computed: ComputedHours | null,
    unit?: Unit,
  ): Promise<CommitmentProposal> {
    const contract = await this.contract(perimeter, contractId, unit);
    const computedHours = computed === null ? null : hundredthsFromHours(computed.computed);
    return {
      formula: computed?.formula ?? 'FREE',
      inputs: computed?.inputs ?? {},
      assumed: [...(computed?.assumed ?? [])],
      computedHours,
      retainedHours: Math.max(0, computedHours ?? contract.statedHours ?? 0),
      startsOn: contract.startsOn,
      endsOn: contract.endsOn,
    };
  }

  /** Retains hours on a contract; a commitment in force is superseded, never overwritten. */
  async retain(
    perimeter: Perimeter,
    act: Act,
    contractId: string,
    terms: RetainedHours,
  ): Promise<Commitment> {
    return this.unitOfWork.run(act, (unit) => this.retainWithin(unit, perimeter, contractId, terms));
  }

  /** The hours of a clause just decided, inside its transaction; the same hours and reason again change nothing. */
  async retainDecided(
    unit: Unit,
    perimeter: Perimeter,
    contractId: string,
    { computed, hours, gapReason }: DecidedHours,
  ): Promise<void> {
    const current = (await this.commitments.currentOf(perimeter, [contractId], unit.manager)).get(contractId);
    const proposal = await this.propose(perimeter, contractId, computed, unit);
    const retainedHours = hours ?? proposal.retainedHours;
    if (retainedHours === current?.retainedHours && (gapReason?.trim() || null) === current.gapReason) return;
    await this.retainWithin(unit, perimeter, contractId, { ...proposal, retainedHours, gapReason });
  }

  private async retainWithin(
    unit: Unit,
    perimeter: Perimeter,
    contractId: string,
    terms: RetainedHours,
  ): Promise<Commitment> {
    checkTerms(terms);
    await unit.lock(Contract, [contractId]);
    const contract = await this.contract(perimeter, contractId, unit);
    const current = (await this.commitments.currentOf(perimeter, [contractId], unit.manager)).get(contractId);
    if (terms.version !== undefined && terms.version !== (current?.version ?? null)) throw staleRecord();
    const revision = this.commitment(unit, contract, terms);
    if (current !== undefined) await unit.update(Commitment, current, { supersededById: revision.id });
    return unit.create(Commitment, revision);
  }

  /**
   * Commitments for the contracts whose imported list states hours and that have none yet; returns how many
   * were made. Called in the transaction of the import.
   */
  async retainStated(unit: Unit, perimeter: Perimeter): Promise<number> {
    const stated = await this.contracts.withStatedHours(perimeter, unit.manager);
    const open = await this.withoutHours(unit, perimeter, stated);
    await unit.lock(
      Contract,
      open.map(({ id }) => id),
    );
    const missing = await this.withoutHours(unit, perimeter, open);
    await unit.createMany(
      Commitment,
      missing.map((contract) => this.commitment(unit, contract, statedTerms(contract))),
    );
    return missing.length;
  }

  private async withoutHours(
    { manager }: Unit,
    perimeter: Perimeter,
    contracts: readonly ContractTerms[],
  ): Promise<ContractTerms[]> {
    const ids = contracts.map(({ id }) => id);
    const known = await this.commitments.currentOf(perimeter, ids, manager);
    return contracts.filter(({ id }) => !known.has(id));
  }

  private commitment(unit: Unit, contract: ContractTerms, terms: RetainedHours): Commitment {
    return {
      id: unit.nextId(),
      contractId: contract.id,
      buyerId: contract.buyerId,
      formula: terms.formula,
      inputs: { ...terms.inputs },
      assumed: [...terms.assumed],
      computedHours: terms.computedHours,
      retainedHours: terms.retainedHours,
      gapReason: terms.gapReason?.trim() || null,
      startsOn: terms.startsOn,
      endsOn: terms.endsOn,
      decidedOn: terms.decidedOn ?? this.clock.today(),
      decidedBy: unit.act.actorId,
      supersededById: null,
      version: 1,
    };
  }

  private async contract(perimeter: Perimeter, contractId: string, unit?: Unit): Promise<ContractTerms> {
    const contract = await this.contracts.byId(perimeter, contractId, unit?.manager);
    if (contract === null) throw unknownContract();
    return contract;
  }
}

function checkTerms({ retainedHours, computedHours, gapReason, startsOn, endsOn }: RetainedHours): void {
  if (!Number.isSafeInteger(retainedHours) || retainedHours < 0) throw wrongCommitment('retainedHours');
  if (isReversed(startsOn, endsOn)) throw wrongCommitment('endsOn');
  const gap: HundredthsOfHour = computedHours === null ? 0 : retainedHours - computedHours;
  if (gap !== 0 && (gapReason ?? '').trim() === '') throw missingGapReason();
}

function isReversed(startsOn: CalendarDate | null, endsOn: CalendarDate | null): boolean {
  return startsOn !== null && endsOn !== null && endsOn < startsOn;
}

function statedTerms(contract: ContractTerms): RetainedHours {
  return {
    formula: 'STATED',
    inputs: {},
    assumed: [],
    computedHours: null,
    retainedHours: contract.statedHours ?? 0,
    gapReason: null,
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
  };
}
