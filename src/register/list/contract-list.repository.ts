import { type HundredthsOfHour } from '../../shared/domain/hours';
import { type Cents } from '../../shared/domain/euros';
import { Injectable } from '@nestjs/common';
import { MovedContracts } from '../../insertion-hours';
import { inChunks } from '../../platform/database/in-chunks';
import { Kept } from '../../platform/database/kept.service';
import { ordered, orderedAgain, pageIn } from '../../platform/database/ordered';
import { inFrenchOrder } from '../../shared/domain/french';
import { type Perimeter } from '../../shared/domain/perimeter';
import {
  type ContractFilters,
  type ContractOrder,
  type ContractSort,
  DEFAULT_ORDER,
} from './contract-filters';
import {
  type ChoiceLine,
  kindOfSort,
  type ListedLine,
  ListedLinesRepository,
} from './listed-lines.repository';

export interface ContractPage {
  readonly ids: readonly string[];
  /** Where the next page begins; null on the last one. */
  readonly next: string | null;
}

export interface ContractTotals {
  readonly count: number;
  /** Cents: lot values as the list shows them, amounts set aside left out. */
  readonly amount: Cents;
  /** Hundredths: hours retained by the commitments in force. */
  readonly hours: HundredthsOfHour;
}

/**
 * The list of contracts: filtered, ordered by (sort key, id), next page by the last key seen. A list once asked for is
 * kept as the keys and amounts of its lines; after an act those of the contracts it touched are read again.
 */
@Injectable()
export class ContractListRepository {
  constructor(
    private readonly lines: ListedLinesRepository,
    private readonly moved: MovedContracts,
    private readonly kept: Kept,
  ) {}

  async page(
    perimeter: Perimeter,
    filters: ContractFilters,
    { sort, descending }: ContractOrder,
    place: { readonly cursor: string | null; readonly size: number },
  ): Promise<ContractPage> {
    const lines = await this.list(perimeter, filters, sort);
    const page = pageIn(lines, { kind: kindOfSort(sort), descending, ...place });
    return { ids: page.lines.map(({ id }) => id), next: page.next };
  }

  /** `sort` is that of the list shown beside them: it is then read once. */
  totals(
    perimeter: Perimeter,
    filters: ContractFilters,
    sort: ContractSort = DEFAULT_ORDER.sort,
  ): Promise<ContractTotals> {
    return this.kept.of('totals', [perimeter, filters], async () => {
      const lines = await this.list(perimeter, filters, sort);
      return {
        count: lines.length,
        amount: lines.reduce((sum, { amount }) => sum + amount, 0),
        hours: lines.reduce((sum, { hours }) => sum + hours, 0),
      };
    });
  }

  /** Distinct services inside the perimeter, for the filter. */
  async services(perimeter: Perimeter): Promise<string[]> {
    return [...(await this.values(perimeter, 'service'))].sort(inFrenchOrder);
  }

  /** Two leading digits of the CPV codes inside the perimeter, for the filter. */
  cpvDivisions(perimeter: Perimeter): Promise<string[]> {
    return this.values(perimeter, 'division');
  }

  /** Years of notification or launch inside the perimeter, newest first. */
  async years(perimeter: Perimeter): Promise<number[]> {
    return [...(await this.values(perimeter, 'year'))].reverse();
  }

  private list(
    perimeter: Perimeter,
    filters: ContractFilters,
    sort: ContractSort,
  ): Promise<readonly ListedLine[]> {
    return this.kept.mended<readonly ListedLine[]>('lines', [perimeter, filters, sort], {
      anew: async () => ordered(await this.lines.lines(perimeter, filters, sort)),
      mended: (known, records) =>
        this.again(known, records, (ids) => this.lines.lines(perimeter, filters, sort, ids), orderedAgain),
      rowsOf: ({ length }) => length,
    });
  }

  private values<K extends 'service' | 'division' | 'year'>(
    perimeter: Perimeter,
    name: K,
  ): Promise<NonNullable<ChoiceLine[K]>[]> {
    return this.kept.of('choices', [perimeter, name], async () => {
      const values = new Set((await this.choices(perimeter)).map((line) => line[name]));
      const found = [...values].filter((value) => value !== null) as NonNullable<ChoiceLine[K]>[];
      return found.sort((one, other) => (one < other ? -1 : 1));
    });
  }

  private choices(perimeter: Perimeter): Promise<readonly ChoiceLine[]> {
    return this.kept.mended<readonly ChoiceLine[]>('choice lines', [perimeter], {
      anew: () => this.lines.choices(perimeter),
      mended: (known, records) =>
        this.again(
          known,
          records,
          (ids) => this.lines.choices(perimeter, ids),
          (lines, isGone, fresh) => [...lines.filter((line) => !isGone(line)), ...fresh],
        ),
      rowsOf: ({ length }) => length,
    });
  }

  /** The lines of the contracts that moved, read again and put in the place of the former ones. */
  private async again<T extends { readonly id: string }>(
    known: readonly T[],
    records: ReadonlySet<string>,
    read: (ids: readonly string[]) => Promise<T[]>,
    replaced: (known: readonly T[], isGone: (line: T) => boolean, fresh: readonly T[]) => T[],
  ): Promise<readonly T[]> {
    const moved = await this.moved.among(records);
    return replaced(known, ({ id }) => moved.has(id), await inChunks([...moved], read));
  }
}
