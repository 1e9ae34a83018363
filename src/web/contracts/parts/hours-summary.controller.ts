import { Controller, Get, Param } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { allows } from '../../../auth/domain/right';
import { ContractsService } from '../../../contracts';
import { BalanceService, CommitmentsRepository } from '../../../insertion-hours';
import { formulaLabel } from '../../../insertion-hours/domain/commitment-terms';
import { Clock } from '../../../platform/clock';
import { hours, shortDate } from '../../../shared/domain/french';
import { CurrentPerson } from '../../shell/access';
import { page, type Page } from '../../shell/answer';
import { contractHead } from '../page/contract-head';

/** The hours of a contract in short; their own page has the rest. */
@Controller('marches/:id/heures')
export class HoursSummaryController {
  constructor(
    private readonly contracts: ContractsService,
    private readonly balances: BalanceService,
    private readonly commitments: CommitmentsRepository,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@Param('id') id: string, @CurrentPerson() { perimeter, user }: SignedIn): Promise<Page> {
    const file = await this.contracts.file(perimeter, id);
    const [balance] = await this.balances.balances(perimeter, this.clock.today(), id);
    const commitment = (await this.commitments.currentOf(perimeter, [id])).get(id);
    const late = (balance?.balance ?? 0) < 0;
    return page('contracts/hours', {
      ...contractHead(file, 'hours', null),
      mayEdit: allows(user.role, 'edit-contracts'),
      tiles:
        balance === undefined
          ? []
          : [
              { value: hours(balance.retained), label: 'retenues' },
              { value: hours(balance.due), label: 'dues à ce jour' },
              { value: hours(balance.declared), label: 'déclarées' },
              { value: hours(balance.validated), label: 'validées' },
              {
                value: hours(balance.balance),
                label: late ? 'de retard' : 'd’avance',
                tone: late ? 'wrong' : 'good',
              },
            ],
      commitment:
        commitment === undefined
          ? null
          : {
              formula: formulaLabel(commitment.formula),
              computed: commitment.computedHours === null ? null : hours(commitment.computedHours),
              gapReason: commitment.gapReason,
              period: `du ${shortDate(commitment.startsOn)} au ${shortDate(commitment.endsOn)}`,
              hasPeriod: commitment.startsOn !== null && commitment.endsOn !== null,
              decidedOn: shortDate(commitment.decidedOn),
            },
    });
  }
}
