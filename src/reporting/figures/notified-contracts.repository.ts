import { Injectable } from '@nestjs/common';
import { DataSource, type SelectQueryBuilder } from 'typeorm';
import { Contract, ContractHolder, Procedure } from '../../contracts';
import { AssessmentRecord, Decision } from '../../eligibility';
import { Commitment } from '../../insertion-hours';
import { columnsOf } from '../../platform/database/columns-of';
import { within } from '../../platform/database/within';
import { groupedBy } from '../../shared/domain/grouped-by';
import { type Perimeter } from '../../shared/domain/perimeter';
import { Operator } from '../../suppliers';

const OF_CONTRACT = [
  ...(['id', 'buyerId', 'procedureId', 'decpId', 'lot', 'subject', 'cpv', 'notifiedOn', 'signedOn'] as const),
  ...(['initialAmount', 'initialAmountDoubt', 'maximumAmount', 'durationMonths', 'techniques'] as const),
  ...(['socialConsiderations', 'environmentalConsiderations', 'reservation'] as const),
  ...(['socialCriterionWeight', 'environmentalCriterionWeight'] as const),
] as const;
const OF_PROCEDURE = ['reference', 'service', 'contractKind', 'nature', 'launchedOn'] as const;
const OF_DECISION = ['measures', 'exceptionCode', 'motivation'] as const;
const OF_OPERATOR = ['name', 'identifier'] as const;

/** What the indicators read of one contract notified in the asked years. */
export interface NotifiedContract {
  readonly contract: Pick<Contract, (typeof OF_CONTRACT)[number]>;
  readonly procedure: Pick<Procedure, (typeof OF_PROCEDURE)[number]>;
  readonly socialDuty: string | null;
  readonly decision: Pick<Decision, (typeof OF_DECISION)[number]> | null;
  readonly retainedHours: number | null;
  readonly holders: readonly Pick<Operator, (typeof OF_OPERATOR)[number]>[];
}

interface Span {
  readonly from: string;
  readonly to: string;
}

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

  async between(perimeter: Perimeter, from: string, to: string): Promise<NotifiedContract[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(Contract, 'contract')
      .select([])
      .innerJoin(Procedure, 'procedure', 'procedure.id = contract.procedureId')
      .where(IS_NOTIFIED, { from, to });
    joinCurrent(query);
    const contractOf = columnsOf<Contract, (typeof OF_CONTRACT)[number]>(query, 'contract', OF_CONTRACT);
    const procedureOf = columnsOf<Procedure, (typeof OF_PROCEDURE)[number]>(query, 'procedure', OF_PROCEDURE);
    const dutyOf = columnsOf<AssessmentRecord, 'socialDuty'>(query, 'assessment', ['socialDuty']);
    const decisionOf = columnsOf<Decision, (typeof OF_DECISION)[number]>(query, 'decision', OF_DECISION);
    const hoursOf = columnsOf<Commitment, 'retainedHours'>(query, 'commitment', ['retainedHours']);
    const rows = await within(query, perimeter, 'contract')
      .orderBy('COALESCE(contract.notifiedOn, contract.signedOn)')
      .addOrderBy('contract.id')
      .getRawMany<{ decision_measures: string | null }>();
    const holders = await this.holders(perimeter, { from, to });
    const byId = new Map<string, NotifiedContract>();
    for (const row of rows) {
      const contract = contractOf(row);
      byId.set(contract.id, {
        contract,
        procedure: procedureOf(row),
        socialDuty: dutyOf(row).socialDuty,
        decision: row.decision_measures === null ? null : decisionOf(row),
        retainedHours: hoursOf(row).retainedHours,
        holders: holders.get(contract.id) ?? [],
      });
    }
    return [...byId.values()];
  }

  private async holders(perimeter: Perimeter, span: Span): Promise<Map<string, NotifiedContract['holders']>> {
    const query = this.dataSource.manager
      .createQueryBuilder(ContractHolder, 'holder')
      .innerJoin(Contract, 'contract', 'contract.id = holder.contractId')
      .select('holder.contractId', 'contractId')
      .where(IS_NOTIFIED, span);
    within(query, perimeter, 'contract');
    query.innerJoin(Operator, 'operator', 'operator.id = holder.operatorId');
    const read = columnsOf<Operator, (typeof OF_OPERATOR)[number]>(query, 'operator', OF_OPERATOR);
    const rows = await query
      .orderBy('holder.contractId')
      .addOrderBy('holder.rank')
      .addOrderBy('holder.id')
      .getRawMany<{ contractId: string }>();
    const byContract = groupedBy(rows, ({ contractId }) => contractId);
    return new Map([...byContract].map(([id, holders]) => [id, holders.map(read)]));
  }
}

function joinCurrent(query: SelectQueryBuilder<Contract>): void {
  const of = (alias: string, superseded: string): string =>
    `${alias}.contractId = contract.id AND ${alias}.${superseded} IS NULL`;
  query
    .leftJoin(AssessmentRecord, 'assessment', of('assessment', 'supersededOn'))
    .leftJoin(Decision, 'decision', of('decision', 'supersededAt'))
    .leftJoin(Commitment, 'commitment', of('commitment', 'supersededById'));
}
