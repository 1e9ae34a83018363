import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In, IsNull } from 'typeorm';
import { inChunks } from '../platform/database/in-chunks';
import { Decision } from './decision.entity';

/** Decisions of contracts that the caller may already see. */
@Injectable()
export class DecisionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async current(
    contractIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, Decision>> {
    const decisions = await inChunks(contractIds, (chunk) =>
      manager.find(Decision, {
        where: { contractId: In(chunk), supersededAt: IsNull() },
        order: { id: 'ASC' },
      }),
    );
    return new Map(decisions.map((decision) => [decision.contractId, decision]));
  }

  /** Every decision of a contract, newest first. */
  async history(contractId: string): Promise<Decision[]> {
    return this.dataSource.manager.find(Decision, {
      where: { contractId },
      order: { decidedAt: 'DESC', id: 'DESC' },
    });
  }
}
