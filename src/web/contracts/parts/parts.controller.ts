import { Controller, Get, Param } from '@nestjs/common';
import { AccountsService, type SignedIn } from '../../../auth';
import { allows } from '../../../auth/domain/right';
import { ContractsRepository, ContractsService } from '../../../contracts';
import { ChangesRepository } from '../../../platform/database/changes.repository';
import { CurrentPerson } from '../../shell/access';
import { page, type Page } from '../../shell/answer';
import { type PageModel } from '../../shell/pages.service';
import { contractHead, type PartId } from '../page/contract-head';
import { historyView } from './history-view';
import { amendmentsTable, amountFacts, holdersTable } from './holders-view';

/** Holders and amendments, and the history of a contract. */
@Controller('marches/:id')
export class PartsController {
  constructor(
    private readonly contracts: ContractsService,
    private readonly repository: ContractsRepository,
    private readonly changes: ChangesRepository,
    private readonly accounts: AccountsService,
  ) {}

  @Get('titulaires')
  async holders(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<Page> {
    const { head, contract } = await this.head(person, id, 'holders');
    const parts = await this.repository.parts([id]);
    return page('contracts/holders', {
      ...head,
      holders: holdersTable(parts),
      amendments: amendmentsTable(parts.amendments),
      amounts: amountFacts(contract, parts.amendments),
    });
  }

  @Get('historique')
  async history(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<Page> {
    const { head, contract } = await this.head(person, id, 'history');
    const { perimeter, user } = person;
    const entries = [
      ...(await this.changes.ofRecord(perimeter, 'contracts', id)),
      ...(await this.changes.ofRecord(perimeter, 'procedures', contract.procedureId)),
    ];
    return page('contracts/history', {
      ...head,
      items: historyView(entries, await this.accounts.initials()),
      mayImport: allows(user.role, 'import'),
    });
  }

  private async head(
    { perimeter, user }: SignedIn,
    id: string,
    part: PartId,
  ): Promise<{ head: PageModel; contract: Awaited<ReturnType<ContractsService['file']>>['contract'] }> {
    const file = await this.contracts.file(perimeter, id);
    const mayEdit = allows(user.role, 'edit-contracts');
    return { head: { ...contractHead(file, part, null), mayEdit }, contract: file.contract };
  }
}
