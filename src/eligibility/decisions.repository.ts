import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { recordsIn } from '../platform/database/whole-records';
import { Decision } from './decision.entity';

const IN_FORCE = ' AND "supersededAt" IS NULL ORDER BY "id"';

/** Decisions of contracts that the caller may already see. */
@Injectable()
export class DecisionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async current(
    contractIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, Decision>> {
    const decisions = await recordsIn(manager, Decision, '"contractId"', contractIds, IN_FORCE);
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
