import { Injectable } from '@nestjs/common';
import { type HundredthsOfHour } from '../shared/domain/hours';
import { type Perimeter } from '../shared/domain/perimeter';
import { ContractTermsRepository } from './contract-terms.repository';
import { type Declaration } from './declaration.entity';
import { type DeclarationState } from './domain/declaration-state';
import { countingMonth } from './domain/period';
import { type Sex } from './domain/work-contract';
import { HoursFiguresRepository } from './hours-figures.repository';
import { type Participant } from './participant.entity';
import { ParticipantVault } from './participant-vault';
import { ParticipantsRepository } from './participants.repository';

/**
 * One declaration of hours delivered in a year, for aggregates only: `participantId` tells people apart and
 * is printed nowhere, no more than the codes.
 */
export interface DeliveredHoursRow {
  readonly declarationId: string;
  readonly contractId: string;
  readonly buyerId: string;
  readonly cpv: string | null;
  /** `2025-10` */
  readonly month: string;
  readonly state: DeclarationState;
  /** As worked: the figure of national reporting. */
  readonly rawHours: HundredthsOfHour;
  /** With the weight of the contract: the figure of the balance. */
  readonly countedHours: HundredthsOfHour;
  readonly modality: string | null;
  readonly contractType: string | null;
  readonly participantId: string | null;
  readonly sex: Sex | null;
  readonly birthYear: number | null;
  readonly statuses: readonly string[];
}

/** Rows that the indicators of hours and of participants are counted over. */
@Injectable()
export class HoursReportService {
  constructor(
    private readonly figures: HoursFiguresRepository,
    private readonly contracts: ContractTermsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly vault: ParticipantVault,
  ) {}

  /** Submitted and validated hours whose period ends in the year, each counted once. */
  async declaredHours(perimeter: Perimeter, year: number): Promise<DeliveredHoursRow[]> {
    const declarations = await this.figures.deliveredIn(perimeter, year);
    const contracts = await this.contracts.byIds(
      perimeter,
      declarations.map(({ contractId }) => contractId),
    );
    const people = await this.participants.byIds(
      perimeter,
      declarations.flatMap(({ participantId }) => participantId ?? []),
    );
    return declarations.map((declaration) => ({
      ...hoursOf(declaration),
      cpv: contracts.get(declaration.contractId)?.cpv ?? null,
      ...this.personOf(people.get(declaration.participantId ?? '')),
    }));
  }

  private personOf(
    participant: Participant | undefined,
  ): Pick<DeliveredHoursRow, 'participantId' | 'sex' | 'birthYear' | 'statuses'> {
    if (participant === undefined) return { participantId: null, sex: null, birthYear: null, statuses: [] };
    const { id, sex, birthYear, sealedStatuses } = participant;
    return { participantId: id, sex, birthYear, statuses: this.vault.open(id, sealedStatuses) };
  }
}

function hoursOf(
  declaration: Declaration,
): Omit<DeliveredHoursRow, 'cpv' | 'participantId' | 'sex' | 'birthYear' | 'statuses'> {
  const { id, contractId, buyerId, state, rawHours, countedHours, modality, contractType } = declaration;
  const month = countingMonth({ from: declaration.periodFrom, to: declaration.periodTo });
  return {
    declarationId: id,
    contractId,
    buyerId,
    month,
    state,
    rawHours,
    countedHours,
    modality,
    contractType,
  };
}
