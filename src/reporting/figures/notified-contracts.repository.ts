import { Injectable } from '@nestjs/common';
import { DataSource, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
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
 * Contracts notified (concessions: signed) between two days, in the columns that indicators need. What belongs to a
 * contract is found by its id: a second current row of one concerns no other.
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
    const contractOf = columnsOf<Contract, (typeof OF_CONTRACT)[number]>(query, 'contract', OF_CONTRACT);
    const procedureOf = columnsOf<Procedure, (typeof OF_PROCEDURE)[number]>(query, 'procedure', OF_PROCEDURE);
    const rows = await within(query, perimeter, 'contract', 'procedure.service')
      .orderBy('COALESCE(contract.notifiedOn, contract.signedOn)')
      .addOrderBy('contract.id')
      .getRawMany<Record<string, unknown>>();
    const parts = await this.parts(perimeter, { from, to });
    return rows.map((row) => {
      const contract = contractOf(row);
      return {
        contract,
        procedure: procedureOf(row),
        socialDuty: parts.duties.get(contract.id)?.socialDuty ?? null,
        decision: parts.decisions.get(contract.id) ?? null,
        retainedHours: parts.commitments.get(contract.id)?.retainedHours ?? null,
        holders: parts.holders.get(contract.id) ?? [],
      };
    });
  }

  private async parts(perimeter: Perimeter, span: Span) {
    const { manager } = this.dataSource;
    const assessment = manager
      .createQueryBuilder(AssessmentRecord, 'part')
      .where('part.supersededOn IS NULL');
    const decision = manager.createQueryBuilder(Decision, 'part').where('part.supersededAt IS NULL');
    const commitment = manager.createQueryBuilder(Commitment, 'part').where('part.supersededById IS NULL');
    return {
      duties: await currentBy<AssessmentRecord, 'socialDuty'>(assessment, perimeter, span, ['socialDuty']),
      decisions: await currentBy<Decision, (typeof OF_DECISION)[number]>(
        decision,
        perimeter,
        span,
        OF_DECISION,
      ),
      commitments: await currentBy<Commitment, 'retainedHours'>(commitment, perimeter, span, [
        'retainedHours',
      ]),
      holders: await this.holders(perimeter, span),
    };
  }

  private async holders(perimeter: Perimeter, span: Span): Promise<Map<string, NotifiedContract['holders']>> {
    const query = ofNotified(
      this.dataSource.manager.createQueryBuilder(ContractHolder, 'part'),
      perimeter,
      span,
    );
    query.innerJoin(Operator, 'operator', 'operator.id = part.operatorId');
    const read = columnsOf<Operator, (typeof OF_OPERATOR)[number]>(query, 'operator', OF_OPERATOR);
    const rows = await query
      .orderBy('part.contractId')
      .addOrderBy('part.rank')
      .addOrderBy('part.id')
      .getRawMany<{ contractId: string }>();
    const byContract = groupedBy(rows, ({ contractId }) => contractId);
    return new Map([...byContract].map(([id, holders]) => [id, holders.map(read)]));
  }
}

/** Rows of a part by contract; where a contract has two, the last made. */
async function currentBy<T extends ObjectLiteral, K extends keyof T & string>(
  query: SelectQueryBuilder<T>,
  perimeter: Perimeter,
  span: Span,
  names: readonly K[],
): Promise<Map<string, Pick<T, K>>> {
  ofNotified(query, perimeter, span);
  const read = columnsOf<T, K>(query, 'part', names);
  const rows = await query.orderBy('part.id').getRawMany<{ contractId: string }>();
  return new Map(rows.map((row) => [row.contractId, read(row)]));
}

function ofNotified<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  perimeter: Perimeter,
  span: Span,
): SelectQueryBuilder<T> {
  query
    .innerJoin(Contract, 'contract', 'contract.id = part.contractId')
    .select('part.contractId', 'contractId')
    .andWhere(IS_NOTIFIED, span);
  return within(query, perimeter, 'contract');
}
