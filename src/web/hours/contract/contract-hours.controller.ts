import { Controller, Get, Param } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { allows } from '../../../auth/domain/right';
import { ContractsService } from '../../../contracts';
import { BalanceService, CommitmentsRepository, DeclarationsRepository } from '../../../insertion-hours';
import { Clock } from '../../../platform/clock';
import { contractNumber, subjectOf } from '../../contracts/contract-words';
import { CurrentPerson } from '../../shell/access';
import { page, type Page } from '../../shell/answer';
import { under } from '../../shell/navigation';
import { queueAddress } from '../review/queue-query';
import { commitmentFacts, contractLead, declarationsTable, waitingLabel } from './contract-hours-view';
import { courseRows, hoursChart } from './hours-chart';
import { suspensionLines } from './suspension-view';

/** The hours of one contract: due, declared, validated, and where they lead. */
@Controller('heures/:contractId')
export class ContractHoursController {
  constructor(
    private readonly contracts: ContractsService,
    private readonly balances: BalanceService,
    private readonly commitments: CommitmentsRepository,
    private readonly declarations: DeclarationsRepository,
    private readonly clock: Clock,
  ) {}

  /** Throws `unknown-contract` outside the perimeter. */
  @Get()
  async show(@Param('contractId') id: string, @CurrentPerson() { perimeter, user }: SignedIn): Promise<Page> {
    const { contract, procedure } = await this.contracts.file(perimeter, id);
    const today = this.clock.today();
    const [balance] = await this.balances.balances(perimeter, today, id);
    const commitment = (await this.commitments.currentOf(perimeter, [id])).get(id);
    const suspensions = await this.commitments.suspensionsOf(perimeter, id);
    const declarations = await this.declarations.ofContracts(perimeter, [id]);
    const course = await this.balances.course(perimeter, today, id);
    const pace = await this.balances.pace(perimeter, today, id);
    return page('hours/contract', {
      title: subjectOf(contract),
      lead: contractLead(balance, pace, commitment?.endsOn ?? null, today),
      ...under('hours', contractNumber(contract, procedure)),
      id,
      mayEdit: allows(user.role, 'edit-hours'),
      waiting: waitingLabel(declarations),
      waitingHref: queueAddress({ state: 'submitted', contractId: id, month: null, cursor: null }),
      hasCommitment: commitment !== undefined,
      chart: hoursChart(course, pace, today),
      course: courseRows(course),
      facts: commitmentFacts(commitment, balance, suspensions.length > 0),
      revisions: await this.commitments.revisionsOf(perimeter, id),
      suspensions: suspensionLines(suspensions, today),
      table: declarationsTable(id, declarations),
      allCount: declarations.length,
      allHref: queueAddress({ state: null, contractId: id, month: null, cursor: null }),
    });
  }
}
