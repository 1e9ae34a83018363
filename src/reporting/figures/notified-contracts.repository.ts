import { type HundredthsOfHour } from '../../shared/domain/hours';
import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { Contract, ContractHolder, Procedure } from '../../contracts';
import { AssessmentRecord, Decision, Verdict } from '../../eligibility';
import { Commitment } from '../../insertion-hours';
import { columnsOf } from '../../platform/database/columns-of';
import { inChunks } from '../../platform/database/in-chunks';
import { within } from '../../platform/database/within';
import { groupedBy } from '../../shared/domain/grouped-by';
import { type Perimeter } from '../../shared/domain/perimeter';
import { Operator } from '../../suppliers';

const COUNTED = [
  ...([
    'id',
    'cpv',
    'notifiedOn',
    'signedOn',
    'initialAmount',
    'initialAmountDoubt',
    'maximumAmount',
  ] as const),
  ...(['durationMonths', 'techniques', 'reservation', 'socialConsiderations'] as const),
  ...(['environmentalConsiderations', 'socialCriterionWeight', 'environmentalCriterionWeight'] as const),
] as const;
const NAMED = ['id', 'procedureId', 'decpId', 'lot'] as const;
const SAID = ['buyerId', 'procedureId', 'decpId', 'lot', 'subject'] as const;
const COUNTED_OF_PROCEDURE = ['contractKind', 'nature'] as const;
const SAID_OF_PROCEDURE = ['reference', 'service', 'launchedOn'] as const;
const OF_DECISION = ['measures', 'exceptionCode', 'motivation'] as const;
const OF_OPERATOR = ['name', 'identifier'] as const;

/** What the indicators count of one contract. */
export interface CountedFacts {
  readonly contract: Pick<Contract, (typeof COUNTED)[number]>;
  readonly procedure: Pick<Procedure, (typeof COUNTED_OF_PROCEDURE)[number]>;
  readonly socialDuty: string | null;
  readonly decision: Pick<Decision, (typeof OF_DECISION)[number]> | null;
  readonly retainedHours: HundredthsOfHour | null;
}

/** What the number of a contract is written from. */
export interface NamedFacts {
  readonly contract: Pick<Contract, (typeof NAMED)[number]>;
  readonly procedure: Pick<Procedure, 'reference'>;
}

/** The same with what lists and the report say of it. */
export interface NotifiedContract extends CountedFacts {
  readonly contract: Pick<Contract, (typeof COUNTED)[number] | (typeof SAID)[number]>;
  readonly procedure: Pick<
    Procedure,
    (typeof COUNTED_OF_PROCEDURE)[number] | (typeof SAID_OF_PROCEDURE)[number]
  >;
  readonly holders: readonly Pick<Operator, (typeof OF_OPERATOR)[number]>[];
}

export interface Span {
  readonly from: string;
  readonly to: string;
}

type Restriction = (query: SelectQueryBuilder<Contract>) => void;

/** A concession is signed; every other contract is notified. */
const IS_NOTIFIED =
  '(contract.notifiedOn BETWEEN :from AND :to OR (contract.notifiedOn IS NULL AND contract.signedOn BETWEEN :from AND :to))';

/**
 * Contracts notified (concessions: signed) between two days, in the columns that indicators need. Each contract is
 * found by its id: a second current row of one concerns no other.
 */
@Injectable()
export class NotifiedContractsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** What is counted of the contracts of these days, in no order: of all of them, or of those given. */
  async counted(perimeter: Perimeter, span: Span, ids?: readonly string[]): Promise<CountedFacts[]> {
    const query = this.joined(perimeter, (each) => {
      each.where(IS_NOTIFIED, span);
      if (ids !== undefined) each.andWhere('contract.id IN (:...ids)', { ids: [...ids] });
    });
    const factsOf = factsIn(query, COUNTED, COUNTED_OF_PROCEDURE);
    return unique((await query.getRawMany<Raw>()).map(factsOf));
  }

  /** What the numbers of the contracts of these days are written from, in no order. */
  async named(perimeter: Perimeter, span: Span): Promise<NamedFacts[]> {
    const query = this.contracts(perimeter, (each) => each.where(IS_NOTIFIED, span))
      .select([])
      .innerJoin(Procedure, 'procedure', 'procedure.id = contract.procedureId');
    const contractOf = columnsOf<Contract, (typeof NAMED)[number]>(query, 'contract', NAMED);
    const procedureOf = columnsOf<Procedure, 'reference'>(query, 'procedure', ['reference']);
    const rows = await query.getRawMany<Raw>();
    return rows.map((row) => ({ contract: contractOf(row), procedure: procedureOf(row) }));
  }

  /** The contracts of these days, in their order. */
  async between(perimeter: Perimeter, from: string, to: string): Promise<NotifiedContract[]> {
    return this.whole(perimeter, (query) => query.where(IS_NOTIFIED, { from, to }));
  }

  /** The contracts of these identifiers. */
  async byIds(perimeter: Perimeter, ids: readonly string[]): Promise<NotifiedContract[]> {
    return inChunks(ids, (chunk) =>
      this.whole(perimeter, (query) => query.where('contract.id IN (:...chunk)', { chunk })),
    );
  }

  private async whole(perimeter: Perimeter, restrict: Restriction): Promise<NotifiedContract[]> {
    const query = this.joined(perimeter, restrict)
      .orderBy('COALESCE(contract.notifiedOn, contract.signedOn)')
      .addOrderBy('contract.id');
    const factsOf = factsIn(query, [...COUNTED, ...SAID], [...COUNTED_OF_PROCEDURE, ...SAID_OF_PROCEDURE]);
    const rows = await query.getRawMany<Raw>();
    const holders = await this.holders(perimeter, restrict);
    return unique(rows.map(factsOf)).map((facts) => ({
      ...facts,
      holders: holders.get(facts.contract.id) ?? [],
    }));
  }

  private async holders(
    perimeter: Perimeter,
    restrict: Restriction,
  ): Promise<Map<string, NotifiedContract['holders']>> {
    const query = this.contracts(perimeter, restrict)
      .innerJoin(ContractHolder, 'holder', 'holder.contractId = contract.id')
      .innerJoin(Operator, 'operator', 'operator.id = holder.operatorId')
      .select('holder.contractId', 'contractId');
    const read = columnsOf<Operator, (typeof OF_OPERATOR)[number]>(query, 'operator', OF_OPERATOR);
    const rows = await query
      .orderBy('holder.contractId')
      .addOrderBy('holder.rank')
      .addOrderBy('holder.id')
      .getRawMany<{ contractId: string }>();
    const byContract = groupedBy(rows, ({ contractId }) => contractId);
    return new Map([...byContract].map(([id, holders]) => [id, holders.map(read)]));
  }

  private joined(perimeter: Perimeter, restrict: Restriction): SelectQueryBuilder<Contract> {
    const of = (alias: string, superseded: string): string =>
      `${alias}.contractId = contract.id AND ${alias}.${superseded} IS NULL`;
    return this.contracts(perimeter, restrict)
      .select([])
      .innerJoin(Procedure, 'procedure', 'procedure.id = contract.procedureId')
      .leftJoin(AssessmentRecord, 'assessment', of('assessment', 'supersededOn'))
      .leftJoin(Verdict, 'verdict', 'verdict.id = assessment.verdictId')
      .leftJoin(Decision, 'decision', of('decision', 'supersededAt'))
      .leftJoin(Commitment, 'commitment', of('commitment', 'supersededById'));
  }

  private contracts(perimeter: Perimeter, restrict: Restriction): SelectQueryBuilder<Contract> {
    const query = this.dataSource.manager.createQueryBuilder(Contract, 'contract');
    restrict(query);
    return within(query, perimeter, 'contract');
  }
}

type Raw = Readonly<Record<string, unknown>> & { readonly decision_measures: string | null };

function factsIn<C extends keyof Contract, P extends keyof Procedure>(
  query: SelectQueryBuilder<Contract>,
  ofContract: readonly C[],
  ofProcedure: readonly P[],
) {
  const contractOf = columnsOf<Contract, C>(query, 'contract', ofContract);
  const procedureOf = columnsOf<Procedure, P>(query, 'procedure', ofProcedure);
  const dutyOf = columnsOf<Verdict, 'socialDuty'>(query, 'verdict', ['socialDuty']);
  const decisionOf = columnsOf<Decision, (typeof OF_DECISION)[number]>(query, 'decision', OF_DECISION);
  const hoursOf = columnsOf<Commitment, 'retainedHours'>(query, 'commitment', ['retainedHours']);
  return (row: Raw) => ({
    contract: contractOf(row),
    procedure: procedureOf(row),
    socialDuty: dutyOf(row).socialDuty,
    decision: row.decision_measures === null ? null : decisionOf(row),
    retainedHours: hoursOf(row).retainedHours,
  });
}

/** One of each contract, whatever the rows that stand in force for it. */
function unique<T extends { readonly contract: { readonly id: string } }>(found: readonly T[]): T[] {
  return [...new Map(found.map((each) => [each.contract.id, each])).values()];
}
