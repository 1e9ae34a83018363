import { Injectable } from '@nestjs/common';
import { type ContractFile, ContractsRepository } from '../../contracts';
import { type Cents } from '../../shared/domain/euros';
import { type Perimeter } from '../../shared/domain/perimeter';
import { computeIndicators } from '../domain/indicators/compute-indicators';
import { publishableFigures } from '../domain/indicators/department-only';
import { type IndicatorFigure } from '../domain/indicators/figure';
import { hoursByMonth, type MonthOfHours } from '../domain/indicators/hours-by-month';
import { type IndicatorDefinition } from '../domain/indicators/indicator';
import {
  findDefinition,
  type IndicatorAddress,
  type PartOfFigure,
  rowsBehind,
  type RowsBehind,
} from '../domain/indicators/rows-behind';
import { rowsOfYear } from '../domain/indicators/year-rows';
import { type BalanceRow, type NotifiedContractRow } from '../domain/rows';
import { TargetsRepository } from '../targets/targets.repository';
import { IndicatorRowsService } from './indicator-rows.service';
import { RowsContext } from './rows-context';

/** Which figure is opened, and which of its rows. */
export interface OpenedFigure extends IndicatorAddress {
  readonly year: number;
  readonly minAmount: Cents | null;
  readonly part: PartOfFigure;
}

/** The rows behind a figure as they may be shown: never a participant. */
export type DetailRows =
  | { readonly population: 'contracts'; readonly rows: readonly NotifiedContractRow[] }
  | { readonly population: 'hours'; readonly rows: readonly MonthOfHours[] }
  | { readonly population: 'balances'; readonly rows: readonly BalanceRow[] };

/** A figure with what it is made of. */
export interface IndicatorDetail {
  readonly figure: IndicatorFigure;
  readonly definition: IndicatorDefinition;
  readonly detail: DetailRows;
  /** Contracts that hours and balances belong to, which may be of other years. */
  readonly files: ReadonlyMap<string, ContractFile>;
}

/** Opens one figure of a year: the rows that make it, from the definition that made it. */
@Injectable()
export class IndicatorDetailService {
  constructor(
    private readonly rows: IndicatorRowsService,
    private readonly targets: TargetsRepository,
    private readonly contracts: ContractsRepository,
    private readonly context: RowsContext,
  ) {}

  /** Null when no figure of that year has this address. A figure that is masked gives no row. */
  async open(perimeter: Perimeter, opened: OpenedFigure): Promise<IndicatorDetail | null> {
    const { year, minAmount } = opened;
    const rows = await this.rows.load(perimeter, [year]);
    const yearRows = rowsOfYear(rows, { year, minAmount });
    const definition = findDefinition(opened, yearRows);
    const figures = computeIndicators(rows, await this.targets.rows(), {
      year,
      minAmount,
      fullTimeHours: this.context.fullTimeHours,
    });
    const figure = publishableFigures(figures, await this.context.level.isCovered(perimeter)).find(
      ({ id, basis, line = null }) => id === opened.id && basis === opened.basis && line === opened.line,
    );
    const behind = rowsBehind(opened, yearRows, opened.part);
    if (!figure || !definition || !behind) return null;
    const detail = shown(behind, figure.masked !== undefined);
    return { figure, definition, detail, files: await this.filesOf(perimeter, detail) };
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

function shown(behind: RowsBehind, isMasked: boolean): DetailRows {
  if (behind.population !== 'hours') return behind;
  return { population: 'hours', rows: isMasked ? [] : hoursByMonth(behind.rows) };
}
