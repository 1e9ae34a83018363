import { type HundredthsOfHour } from '../../shared/domain/hours';
import { Injectable } from '@nestjs/common';
import { type ContractFile, ContractsRepository } from '../../contracts';
import { groupedBy } from '../../shared/domain/grouped-by';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type IndicatorFigure } from '../domain/indicators/figure';
import { hoursByMonth, type MonthOfHours } from '../domain/indicators/hours-by-month';
import { type IndicatorDefinition, type YearParts } from '../domain/indicators/indicator';
import { findDefinitionOver, picked } from '../domain/indicators/rows-behind';
import { fromAmount } from '../domain/indicators/year-rows';
import { type BalanceRow, type NotifiedContractRow } from '../domain/rows';
import { ALL_LINES, contractsIn, NO_LINES, type ShownContracts, type LinesWindow } from './figure-lines';
import { FigureLinesService, type OpenedFigure } from './figure-lines.service';
import { IndicatorRowsService } from './indicator-rows.service';
import { IndicatorsService } from './indicators.service';
import { YearPopulations } from './year-populations.service';

/** The rows behind a figure as they may be shown: never a participant. */
export type DetailRows =
  | { readonly population: 'contracts'; readonly rows: readonly NotifiedContractRow[] }
  | { readonly population: 'hours'; readonly rows: readonly MonthOfHours[] }
  | { readonly population: 'balances'; readonly rows: readonly BalanceRow[] };

/** A figure with what it is made of. */
export interface IndicatorDetail {
  readonly figure: IndicatorFigure;
  readonly definition: IndicatorDefinition;
  /** The rows of the window asked for. */
  readonly detail: DetailRows;
  /** Rows in all, and the hundredths of hours that they add up to. */
  readonly count: number;
  readonly hours: HundredthsOfHour;
  /** Contracts that hours and balances belong to, which may be of other years. */
  readonly files: ReadonlyMap<string, ContractFile>;
}

/** Opens one figure of a year: the rows that make it, from the definition that made it; only those asked for are read. */
@Injectable()
export class IndicatorDetailService {
  constructor(
    private readonly populations: YearPopulations,
    private readonly indicators: IndicatorsService,
    private readonly lines: FigureLinesService,
    private readonly rows: IndicatorRowsService,
    private readonly contracts: ContractsRepository,
  ) {}

  /**
   * `windowOf` says which rows of so many are read: all of them when absent. Null when no figure of that year has this
   * address. A figure of people that is masked gives no row.
   */
  async open(
    perimeter: Perimeter,
    opened: OpenedFigure,
    windowOf: (count: number) => LinesWindow = () => ALL_LINES,
  ): Promise<IndicatorDetail | null> {
    const { year, minAmount } = opened;
    const rows = fromAmount(await this.populations.of(perimeter, year), minAmount);
    const definition = findDefinitionOver(opened, rows.hours);
    const figure = (await this.indicators.ofYear(perimeter, year, minAmount)).find(
      ({ id, basis, line = null }) => id === opened.id && basis === opened.basis && line === opened.line,
    );
    if (!figure || !definition) return null;
    const isHidden = figure.masked !== undefined && definition.population === 'hours';
    const lines = isHidden ? NO_LINES : await this.lines.of(perimeter, opened, definition, rows);
    const shown = contractsIn(lines, windowOf(lines.count));
    const detail = await this.detail(perimeter, opened, definition, { rows, ...shown });
    const files = await this.filesOf(perimeter, detail);
    return { figure, definition, detail, count: lines.count, hours: lines.hours, files };
  }

  private async detail(
    perimeter: Perimeter,
    { year, part }: OpenedFigure,
    definition: IndicatorDefinition,
    { rows, ids, from, to }: { readonly rows: YearParts } & ShownContracts,
  ): Promise<DetailRows> {
    const { population } = definition;
    switch (population) {
      case 'contracts': {
        const found = await this.rows.contractsOf(perimeter, ids);
        return { population, rows: inOrderOf(ids, found) };
      }
      case 'balances': {
        const wanted = new Set(ids);
        const found = rows.balances.flat().filter(({ contractId }) => wanted.has(contractId));
        return { population, rows: inOrderOf(ids, found) };
      }
      case 'hours': {
        const found = picked(definition, await this.rows.hoursOf(perimeter, year, ids), part);
        return { population, rows: inOrderOf(ids, hoursByMonth(found)).slice(from, to) };
      }
    }
  }

  private async filesOf(
    perimeter: Perimeter,
    { population, rows }: DetailRows,
  ): Promise<ReadonlyMap<string, ContractFile>> {
    if (population === 'contracts') return new Map();
    const ids = [...new Set(rows.map(({ contractId }) => contractId))];
    const files = await this.contracts.files(perimeter, ids);
    return new Map(files.map((file) => [file.contract.id, file]));
  }
}

/** Rows in the order of their contracts; those of one contract keep theirs. */
function inOrderOf<Row extends { readonly contractId: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): Row[] {
  const byContract = groupedBy(rows, ({ contractId }) => contractId);
  return ids.flatMap((id) => byContract.get(id) ?? []);
}
