import { Injectable } from '@nestjs/common';
import { type Perimeter } from '../shared/domain/perimeter';
import { countingMonth } from './domain/period';
import { type Sex } from './domain/work-contract';
import {
  type DeliveredLine,
  HoursFiguresRepository,
  type MonthOfContract,
  type YearOfHours,
} from './hours-figures.repository';
import { ParticipantVault } from './participant-vault';
import { ParticipantsRepository } from './participants.repository';

/**
 * One declaration of hours delivered in a year, for aggregates only: `participantId` tells people apart and
 * is printed nowhere, no more than the codes.
 */
export interface DeliveredHoursRow
  extends Omit<DeliveredLine, 'id' | 'periodFrom' | 'periodTo' | 'participantId'>, Person {
  readonly declarationId: string;
  /** `2025-10` */
  readonly month: string;
}

interface Person {
  readonly participantId: string | null;
  readonly sex: Sex | null;
  readonly birthYear: number | null;
  readonly statuses: readonly string[];
}

/** The same of a whole year: lines of one person on one contract that no figure tells apart, added up. */
export type YearOfHoursRow = Omit<YearOfHours, 'participantId'> & Person;

const NOBODY: Person = { participantId: null, sex: null, birthYear: null, statuses: [] };

/**
 * Rows that the indicators of hours and of participants are counted over. They are filled, not spread into new ones: of a
 * hundred thousand, that takes ten times longer.
 */
@Injectable()
export class HoursReportService {
  constructor(
    private readonly figures: HoursFiguresRepository,
    private readonly participants: ParticipantsRepository,
    private readonly vault: ParticipantVault,
  ) {}

  /** Submitted and validated hours whose period ends in the year, each counted once. */
  async declaredHours(perimeter: Perimeter, year: number): Promise<DeliveredHoursRow[]> {
    const lines = await this.figures.deliveredIn(perimeter, year);
    const people = await this.peopleOf(perimeter, lines);
    return lines.map((line) => {
      const { id, periodFrom, periodTo } = line;
      const month = countingMonth({ from: periodFrom, to: periodTo });
      return Object.assign(
        line,
        { declarationId: id, month },
        people.get(line.participantId ?? '') ?? NOBODY,
      );
    });
  }

  /** The same hours added up over the year: of every contract, or of those given. */
  async yearOfHours(
    perimeter: Perimeter,
    year: number,
    contractIds?: readonly string[],
  ): Promise<YearOfHoursRow[]> {
    const sums = await this.figures.summedIn(perimeter, year, contractIds);
    const people = await this.peopleOf(perimeter, sums);
    return sums.map((sum) => Object.assign(sum, people.get(sum.participantId ?? '') ?? NOBODY));
  }

  /** The same hours by contract and month, all people together: no one is opened. */
  monthsOfHours(
    perimeter: Perimeter,
    year: number,
    contractIds?: readonly string[],
  ): Promise<MonthOfContract[]> {
    return this.figures.monthsIn(perimeter, year, contractIds);
  }

  /** Each person once, whatever the number of lines: opening the statuses is what costs. */
  private async peopleOf(
    perimeter: Perimeter,
    lines: readonly { readonly participantId: string | null }[],
  ): Promise<Map<string, Person>> {
    const ids = new Set(lines.flatMap(({ participantId }) => participantId ?? []));
    const people = await this.participants.traits(perimeter, [...ids]);
    return new Map(
      people.map(({ id, sex, birthYear, sealedStatuses }) => [
        id,
        { participantId: id, sex, birthYear, statuses: this.vault.open(id, sealedStatuses) },
      ]),
    );
  }
}
