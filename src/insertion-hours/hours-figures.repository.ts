import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { columnsOf } from '../platform/database/columns-of';
import { Contract } from '../contracts';
import { within } from '../platform/database/within';
import { type CalendarDate } from '../shared/domain/calendar-date';
import { type HundredthsOfHour } from '../shared/domain/hours';
import { type Perimeter } from '../shared/domain/perimeter';
import { Declaration } from './declaration.entity';
import { type ValidatedHours } from './domain/hours-course';

/** Hours of one contract up to a day, in hundredths. */
export interface DeliveredHours {
  readonly buyerId: string;
  readonly declared: HundredthsOfHour;
  readonly validated: HundredthsOfHour;
}

interface SumRow {
  readonly contractId: string;
  readonly buyerId: string;
  readonly [sum: string]: string | number;
}

const OF_LINE = [
  ...(['id', 'contractId', 'buyerId', 'participantId', 'periodFrom', 'periodTo', 'state'] as const),
  ...(['rawHours', 'countedHours', 'modality', 'contractType'] as const),
] as const;

/** A declaration that stands, in the columns that reports need, with the CPV of its contract. */
export interface DeliveredLine extends Pick<Declaration, (typeof OF_LINE)[number]> {
  readonly cpv: string | null;
}

/** Hours of one person on one contract in one year, the lines that no figure tells apart, added up. */
export interface YearOfHours extends Pick<
  Declaration,
  'contractId' | 'buyerId' | 'participantId' | 'state' | 'modality' | 'countedHours'
> {
  readonly cpv: string | null;
  /** The months in which they end, as bits from January's 1. */
  readonly months: number;
}

/** Hours of one contract in one month, all people together. */
export type MonthOfContract = Pick<
  Declaration,
  'contractId' | 'buyerId' | 'state' | 'modality' | 'countedHours'
> & {
  readonly cpv: string | null;
  /** `2025-10` */
  readonly month: string;
};

const MONTH = 'SUBSTR(CAST(declaration.periodTo AS varchar), 1, 7)';
const MONTHS =
  'SUM(DISTINCT 1 << (CAST(SUBSTR(CAST(declaration.periodTo AS varchar), 6, 2) AS integer) - 1))';

/** "Beyond the empty text" rather than "not null", which SQLite does not look up in an index. */
const CORRECTIONS = `FROM "declarations" "correction" WHERE "correction"."supersedesId" > ''`;
const REPLACED = `SELECT "correction"."supersedesId" ${CORRECTIONS} AND "correction"."state" = 'validated'`;
const STANDS = `(declaration.supersedesId IS NULL OR declaration.state = 'validated') AND declaration.id NOT IN (${REPLACED})`;
/** The contrary, said so that the few corrections lead to it. */
const FALLEN = `declaration.id IN (SELECT "correction"."id" ${CORRECTIONS} AND "correction"."state" <> 'validated' UNION ALL ${REPLACED})`;

/**
 * Sums the declarations that stand (see `standing` in the domain): a correction counts once validated, and
 * then what it supersedes no longer does, so that an hour is counted once.
 */
@Injectable()
export class HoursFiguresRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Counted hours by contract, of the periods begun by each of these days. */
  async deliveredBy(
    perimeter: Perimeter,
    days: readonly CalendarDate[],
    contractIds?: readonly string[],
  ): Promise<Map<string, DeliveredHours>[]> {
    // All that is declared less what does not stand: the first sum is read from an index alone, the second is small.
    const declared = await this.sums(this.declared(perimeter), days, contractIds);
    const fallen = await this.sums(this.declared(perimeter).andWhere(FALLEN), days, contractIds);
    const less = new Map(fallen.map((row) => [row.contractId, row]));
    return days.map((_, at) => {
      const sumOf = (row: SumRow, what: string): number =>
        Number(row[`${what}${at}`]) - Number(less.get(row.contractId)?.[`${what}${at}`] ?? 0);
      const begun = declared.filter((row) => sumOf(row, 'lines') > 0);
      return new Map(
        begun.map((row) => [
          row.contractId,
          { buyerId: row.buyerId, declared: sumOf(row, 'declared'), validated: sumOf(row, 'validated') },
        ]),
      );
    });
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
  async deliveredIn(perimeter: Perimeter, year: number): Promise<DeliveredLine[]> {
    const query = this.inYear(perimeter, year);
    const lineOf = columnsOf<Declaration, (typeof OF_LINE)[number]>(query, 'declaration', OF_LINE);
    const rows = await query
      .innerJoin(Contract, 'contract', 'contract.id = declaration.contractId')
      .addSelect('contract.cpv', 'cpv')
      .orderBy('declaration.periodTo')
      .addOrderBy('declaration.id')
      .getRawMany<{ cpv: string | null }>();
    return rows.map((row) => Object.assign(lineOf(row as never), { cpv: row.cpv }));
  }

  /** The same added up by contract, person, modality and state: of every contract, or of those given. */
  async summedIn(
    perimeter: Perimeter,
    year: number,
    contractIds?: readonly string[],
  ): Promise<YearOfHours[]> {
    const query = this.summed(onlyOf(this.inYear(perimeter, year), contractIds), [
      ...(['contractId', 'buyerId', 'participantId', 'state', 'modality'] as const),
    ]);
    const rows = await query.addSelect(MONTHS, 'months').getRawMany<YearOfHours>();
    return rows.map((row) =>
      Object.assign(row, { countedHours: Number(row.countedHours), months: Number(row.months) }),
    );
  }

  /** The same added up by contract, month, modality and state. */
  async monthsIn(
    perimeter: Perimeter,
    year: number,
    contractIds?: readonly string[],
  ): Promise<MonthOfContract[]> {
    const inYear = onlyOf(this.inYear(perimeter, year), contractIds);
    const query = this.summed(inYear, ['contractId', 'buyerId', 'state', 'modality']);
    const rows = await query.addSelect(MONTH, 'month').addGroupBy(MONTH).getRawMany<MonthOfContract>();
    return rows.map((row) => Object.assign(row, { countedHours: Number(row.countedHours) }));
  }

  private summed(
    query: SelectQueryBuilder<Declaration>,
    names: readonly (keyof Declaration)[],
  ): SelectQueryBuilder<Declaration> {
    // Asked of each sum, where a join would ask it of each line.
    query
      .addSelect(
        (cpv) => cpv.select('of.cpv').from(Contract, 'of').where('of.id = declaration.contractId'),
        'cpv',
      )
      .addSelect('SUM(declaration.countedHours)', 'countedHours');
    for (const name of names) query.addSelect(`declaration.${name}`, name).addGroupBy(`declaration.${name}`);
    return query;
  }

  private inYear(perimeter: Perimeter, year: number): SelectQueryBuilder<Declaration> {
    return this.standing(perimeter)
      .select([])
      .andWhere('declaration.periodTo BETWEEN :first AND :last', {
        first: `${year}-01-01`,
        last: `${year}-12-31`,
      });
  }

  private sums(
    query: SelectQueryBuilder<Declaration>,
    days: readonly CalendarDate[],
    contractIds?: readonly string[],
  ): Promise<SumRow[]> {
    onlyOf(query, contractIds)
      .select('declaration.contractId', 'contractId')
      .addSelect('MIN(declaration.buyerId)', 'buyerId')
      .andWhere('declaration.periodFrom <= :last', { last: [...days].sort().at(-1) })
      .groupBy('declaration.contractId');
    days.forEach((day, at) => {
      const sum = (what: string, condition = ''): string =>
        `SUM(CASE WHEN declaration.periodFrom <= :day${at}${condition} THEN ${what} ELSE 0 END)`;
      query
        .addSelect(sum('1'), `lines${at}`)
        .addSelect(sum('declaration.countedHours'), `declared${at}`)
        .addSelect(sum('declaration.countedHours', ` AND declaration.state = 'validated'`), `validated${at}`)
        .setParameter(`day${at}`, day);
    });
    return query.getRawMany<SumRow>();
  }

  private standing(perimeter: Perimeter): SelectQueryBuilder<Declaration> {
    return this.declared(perimeter).andWhere(STANDS);
  }

  private declared(perimeter: Perimeter): SelectQueryBuilder<Declaration> {
    const query = this.dataSource.manager
      .createQueryBuilder(Declaration, 'declaration')
      .where(`declaration.state IN ('submitted', 'validated')`);
    return within(query, perimeter, 'declaration');
  }
}

function onlyOf(
  query: SelectQueryBuilder<Declaration>,
  contractIds: readonly string[] | undefined,
): SelectQueryBuilder<Declaration> {
  return contractIds === undefined
    ? query
    : query.andWhere('declaration.contractId IN (:...contractIds)', { contractIds: [...contractIds] });
}
