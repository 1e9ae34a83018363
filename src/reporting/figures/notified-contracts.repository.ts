import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Contract, ContractHolder, Procedure } from '../../contracts';
import { AssessmentRecord, Decision } from '../../eligibility';
import { Commitment } from '../../insertion-hours';
import { within } from '../../platform/database/within';
import { groupedBy } from '../../shared/domain/grouped-by';
import { type Perimeter } from '../../shared/domain/perimeter';
import { Operator } from '../../suppliers';

/** What the indicators read of one contract notified in the asked years. */
export interface NotifiedContract {
  readonly contract: Contract;
  readonly procedure: Procedure;
  readonly socialDuty: string | null;
  readonly decision: Pick<Decision, 'measures' | 'exceptionCode' | 'motivation'> | null;
  readonly retainedHours: number | null;
  readonly holders: readonly { readonly name: string | null; readonly identifier: string | null }[];
}

interface Joined {
  readonly socialDuty: string | null;
  readonly measures: string | null;
  readonly exceptionCode: string | null;
  readonly motivation: string | null;
  readonly retainedHours: number | string | null;
}

/** Contracts notified (concessions: signed) between two days, with what is joined to them, in two questions. */
@Injectable()
export class NotifiedContractsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async between(perimeter: Perimeter, from: string, to: string): Promise<NotifiedContract[]> {
    const day = 'COALESCE(contract.notifiedOn, contract.signedOn)';
    const query = this.dataSource.manager
      .createQueryBuilder(Contract, 'contract')
      .innerJoinAndMapOne(
        'contract.procedureRecord',
        Procedure,
        'procedure',
        'procedure.id = contract.procedureId',
      )
      .leftJoin(
        AssessmentRecord,
        'assessment',
        'assessment.contractId = contract.id AND assessment.supersededOn IS NULL',
      )
      .leftJoin(Decision, 'decision', 'decision.contractId = contract.id AND decision.supersededAt IS NULL')
      .leftJoin(
        Commitment,
        'commitment',
        'commitment.contractId = contract.id AND commitment.supersededById IS NULL',
      )
      .addSelect('assessment.socialDuty', 'socialDuty')
      .addSelect('decision.measures', 'measures')
      .addSelect('decision.exceptionCode', 'exceptionCode')
      .addSelect('decision.motivation', 'motivation')
      .addSelect('commitment.retainedHours', 'retainedHours')
      .where(`${day} BETWEEN :from AND :to`, { from, to });
    const { entities, raw } = await within(query, perimeter, 'contract', 'procedure.service')
      .orderBy(day)
      .addOrderBy('contract.id')
      .getRawAndEntities<Joined>();
    const holders = await this.holders(perimeter, from, to);
    return entities.map((contract, index) => {
      const { procedureRecord, ...fields } = contract as Contract & { procedureRecord: Procedure };
      return {
        contract: fields,
        procedure: procedureRecord,
        holders: holders.get(contract.id) ?? [],
        ...joinedOf(raw[index]),
      };
    });
  }

  private async holders(
    perimeter: Perimeter,
    from: string,
    to: string,
  ): Promise<Map<string, { name: string | null; identifier: string | null }[]>> {
    const query = this.dataSource.manager
      .createQueryBuilder(ContractHolder, 'holder')
      .innerJoin(Contract, 'contract', 'contract.id = holder.contractId')
      .innerJoin(Operator, 'operator', 'operator.id = holder.operatorId')
      .select('holder.contractId', 'contractId')
      .addSelect('operator.name', 'name')
      .addSelect('operator.identifier', 'identifier')
      .where('COALESCE(contract.notifiedOn, contract.signedOn) BETWEEN :from AND :to', { from, to });
    const rows = await within(query, perimeter, 'contract')
      .orderBy('holder.contractId')
      .addOrderBy('holder.rank')
      .addOrderBy('holder.id')
      .getRawMany<{ contractId: string; name: string | null; identifier: string | null }>();
    return groupedBy(rows, ({ contractId }) => contractId);
  }
}

function joinedOf(
  raw: Joined | undefined,
): Pick<NotifiedContract, 'socialDuty' | 'decision' | 'retainedHours'> {
  if (!raw) return { socialDuty: null, decision: null, retainedHours: null };
  const { socialDuty, measures, exceptionCode, motivation, retainedHours } = raw;
  return {
    socialDuty,
    decision:
      measures === null ? null : { measures: JSON.parse(measures) as string[], exceptionCode, motivation },
    retainedHours: retainedHours === null ? null : Number(retainedHours),
  };
}
