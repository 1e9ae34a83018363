import { Injectable } from '@nestjs/common';
import { KeptStocks } from '../../insertion-hours';
import { Kept } from '../../platform/database/kept.service';
import { type Cents } from '../../shared/domain/euros';
import { type Perimeter } from '../../shared/domain/perimeter';
import { contractReference, inOrderOfReference } from '../domain/contract-reference';
import { type IndicatorDefinition, type YearParts } from '../domain/indicators/indicator';
import { type IndicatorAddress, type PartOfFigure } from '../domain/indicators/rows-behind';
import { type FigureLines, linesBehind } from './figure-lines';
import { RowsContext } from './rows-context';

/** Which figure is opened, and which of its rows. */
export interface OpenedFigure extends IndicatorAddress {
  readonly year: number;
  readonly minAmount: Cents | null;
  readonly part: PartOfFigure;
}

/** The lines of a figure's list, kept until the register moves. */
@Injectable()
export class FigureLinesService {
  constructor(
    private readonly stocks: KeptStocks,
    private readonly context: RowsContext,
    private readonly kept: Kept,
  ) {}

  of(
    perimeter: Perimeter,
    opened: OpenedFigure,
    definition: IndicatorDefinition,
    rows: YearParts,
  ): Promise<FigureLines> {
    const find = async (): Promise<FigureLines> => {
      if (definition.population === 'contracts') return linesBehind(definition, rows, opened.part);
      const references = await this.references(perimeter);
      return linesBehind(definition, rows, opened.part, (ids) =>
        inOrderOfReference(ids, (id) => references.get(id) ?? ''),
      );
    };
    return this.kept.mended('figure lines', [perimeter, this.context.today(), opened], {
      anew: find,
      mended: find,
      rowsOf: ({ contracts }) => contracts.length,
    });
  }

  /** What contracts with hours are called. */
  private async references(perimeter: Perimeter): Promise<Map<string, string>> {
    const stocks = await this.stocks.of(perimeter, this.context.today());
    return new Map(stocks.map(({ balance, label }) => [balance.contractId, contractReference(label)]));
  }
}
