import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { within } from '../platform/database/within';
import { type CalendarDate } from '../shared/domain/calendar-date';
import { type HundredthsOfHour } from '../shared/domain/hours';
import { type Perimeter } from '../shared/domain/perimeter';
import { Declaration } from './declaration.entity';
import { type ValidatedHours } from './domain/hours-course';

/** Hours of one contract up to a day, in hundredths. */
export interface DeliveredHours {
  readonly declared: HundredthsOfHour;
  readonly validated: HundredthsOfHour;
}

interface SumRow {
  readonly contractId: string;
  readonly state: string;
  readonly hours: string | number;
}

/**
 * Sums the declarations that stand (see `standing` in the domain): a correction counts once validated, and
 * then what it supersedes no longer does, so that an hour is counted once.
 */
@Injectable()
export class HoursFiguresRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Counted hours by contract, of the periods begun by that day. */
  async deliveredBy(
    perimeter: Perimeter,
    day: CalendarDate,
    contractId?: string,
  ): Promise<Map<string, DeliveredHours>> {
    const query = this.standing(perimeter)
      .andWhere('declaration.periodFrom <= :day', { day })
      .select('declaration.contractId', 'contractId')
      .addSelect('declaration.state', 'state')
      .addSelect('SUM(declaration.countedHours)', 'hours')
      .groupBy('declaration.contractId')
      .addGroupBy('declaration.state')
      .orderBy('declaration.contractId');
    if (contractId !== undefined) query.andWhere('declaration.contractId = :contractId', { contractId });
    return byContract(await query.getRawMany<SumRow>());
  }

  /** Validated hours of one contract, oldest first. */
  async validatedOf(perimeter: Perimeter, contractId: string): Promise<ValidatedHours[]> {
    const declarations = await this.standing(perimeter)
      .andWhere('declaration.contractId = :contractId', { contractId })
      .andWhere(`declaration.state = 'validated'`)
      .orderBy('declaration.periodFrom')
      .addOrderBy('declaration.id')
      .getMany();
    return declarations.map(({ periodFrom, countedHours }) => ({ periodFrom, hours: countedHours }));
  }

  /** Declarations that stand and whose period ends in the year: hours *delivered* in it. */
  async deliveredIn(perimeter: Perimeter, year: number): Promise<Declaration[]> {
    return this.standing(perimeter)
      .andWhere('declaration.periodTo BETWEEN :first AND :last', {
        first: `${year}-01-01`,
        last: `${year}-12-31`,
      })
      .orderBy('declaration.periodTo')
      .addOrderBy('declaration.id')
      .getMany();
  }

  private standing(perimeter: Perimeter): SelectQueryBuilder<Declaration> {
    const query = this.dataSource.manager
      .createQueryBuilder(Declaration, 'declaration')
      .where(`declaration.state IN ('submitted', 'validated')`)
      .andWhere(`(declaration.supersedesId IS NULL OR declaration.state = 'validated')`);
    const replaced = query
      .subQuery()
      .select('1')
      .from(Declaration, 'correction')
      .where(`correction.supersedesId = declaration.id AND correction.state = 'validated'`)
      .getQuery();
    return within(query.andWhere(`NOT EXISTS ${replaced}`), perimeter, 'declaration');
  }
}

function byContract(rows: readonly SumRow[]): Map<string, DeliveredHours> {
  const totals = new Map<string, DeliveredHours>();
  for (const { contractId, state, hours } of rows) {
    const sum = Number(hours);
    const { declared, validated } = totals.get(contractId) ?? { declared: 0, validated: 0 };
    totals.set(contractId, {
      declared: declared + sum,
      validated: state === 'validated' ? validated + sum : validated,
    });
  }
  return totals;
}
