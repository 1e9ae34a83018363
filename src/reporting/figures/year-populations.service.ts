import { Injectable } from '@nestjs/common';
import { MovedContracts } from '../../insertion-hours';
import { inChunks } from '../../platform/database/in-chunks';
import { Kept } from '../../platform/database/kept.service';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type YearParts } from '../domain/indicators/indicator';
import { type Parts } from '../domain/indicators/parts';
import { type HoursRow } from '../domain/rows';
import { dealt, dealtAgain } from './dealt';
import { type CountedRows, IndicatorRowsService } from './indicator-rows.service';
import { RowsContext } from './rows-context';

/** All the hours of one person stand in one part: a person is counted once. */
const personOf = ({ participant, contractId }: HoursRow): string => participant ?? contractId;
const contractOf = ({ contractId }: { readonly contractId: string }): string => contractId;

/** The rows that the figures of a year are counted over, kept; after an act those of the contracts it touched are read again. */
@Injectable()
export class YearPopulations {
  constructor(
    private readonly rows: IndicatorRowsService,
    private readonly moved: MovedContracts,
    private readonly context: RowsContext,
    private readonly kept: Kept,
  ) {}

  of(perimeter: Perimeter, year: number): Promise<YearParts> {
    return this.kept.mended('population', [perimeter, year, this.context.closingDay(year)], {
      anew: async () => parted(year, await this.rows.counted(perimeter, year)),
      mended: async (known, records) => {
        const moved = await this.moved.among(records);
        const read = await inChunks([...moved], async (chunk) => [
          await this.rows.counted(perimeter, year, chunk),
        ]);
        return partedAgain(known, moved, read);
      },
      rowsOf: ({ contracts, hours, balances }) => lengthOf(contracts) + lengthOf(hours) + lengthOf(balances),
    });
  }
}

function parted(year: number, { contracts, hours, balances }: CountedRows): YearParts {
  return {
    year,
    contracts: dealt(contracts, contractOf),
    hours: dealt(hours, personOf),
    balances: dealt(balances, contractOf),
  };
}

function partedAgain(
  { year, contracts, hours, balances }: YearParts,
  moved: ReadonlySet<string>,
  read: readonly CountedRows[],
): YearParts {
  const all = <K extends keyof CountedRows>(name: K) =>
    read.flatMap((rows) => rows[name] as CountedRows[K][number][]);
  return {
    year,
    contracts: dealtAgain(contracts, moved, all('contracts'), contractOf),
    hours: dealtAgain(hours, moved, all('hours'), personOf),
    balances: dealtAgain(balances, moved, all('balances'), contractOf),
  };
}

function lengthOf(parts: Parts<unknown>): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}
