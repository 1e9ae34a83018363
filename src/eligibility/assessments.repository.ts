import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { inChunks } from '../platform/database/in-chunks';
import { AssessmentRecord } from './assessment.entity';

/** Assessments of contracts that the caller may already see. */
@Injectable()
export class AssessmentsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async current(
    contractIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, AssessmentRecord>> {
    const records = await inChunks(contractIds, (chunk) =>
      manager.find(AssessmentRecord, {
        where: { contractId: In(chunk), supersededOn: IsNull() },
        order: { id: 'ASC' },
      }),
    );
    return new Map(records.map((record) => [record.contractId, record]));
  }

  /** Every assessment of a contract, newest first. */
  async history(contractId: string): Promise<AssessmentRecord[]> {
    return this.dataSource.manager.find(AssessmentRecord, { where: { contractId }, order: { id: 'DESC' } });
  }
}
