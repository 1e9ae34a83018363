import { Injectable } from '@nestjs/common';
import { ContractsService } from '../contracts';
import { type Act } from '../platform/database/unit';
import { type Perimeter } from '../shared/domain/perimeter';
import { AssessmentsService } from './assessments.service';
import { DecisionsRepository } from './decisions.repository';
import { mayLaunch } from './domain/readiness';
import { clauseOrReason } from './eligibility.errors';

/** Steps that a contract takes towards its launch. */
export const LAUNCH_STEPS = ['ready', 'launched'] as const;
export type LaunchStep = (typeof LAUNCH_STEPS)[number];

/** "Clause or reason": an eligible contract is not launched without one of them. */
@Injectable()
export class ReadinessService {
  constructor(
    private readonly contracts: ContractsService,
    private readonly assessments: AssessmentsService,
    private readonly decisions: DecisionsRepository,
  ) {}

  /** Throws `clause-or-reason` where a social condition is required and nothing answers it. */
  async advance(perimeter: Perimeter, act: Act, contractId: string, status: LaunchStep): Promise<void> {
    const { file, assessment } = await this.assessments.verdicts(perimeter, contractId);
    const decision = (await this.decisions.current([contractId])).get(contractId) ?? null;
    const condition = assessment.measures.find(({ measure }) => measure === 'social-condition');
    if (!mayLaunch(condition?.status ?? 'undetermined', decision)) throw clauseOrReason();
    const versions = { contract: file.contract.version, procedure: file.procedure.version };
    await this.contracts.edit(perimeter, act, contractId, versions, { procedure: {}, contract: { status } });
  }
}
