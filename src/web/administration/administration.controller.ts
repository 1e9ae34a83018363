import { Controller, Get } from '@nestjs/common';
import { AccountsService, type SignedIn } from '../../auth';
import { BuyersRepository } from '../../contracts';
import { counted } from '../../shared/domain/french';
import { CurrentPerson, Requires } from '../shell/access';
import { page, type Page } from '../shell/answer';

/** Where administration begins. */
@Requires('administer')
@Controller('administration')
export class AdministrationController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly buyers: BuyersRepository,
  ) {}

  @Get()
  async show(@CurrentPerson() person: SignedIn): Promise<Page> {
    const accounts = await this.accounts.list();
    const buyers = await this.buyers.list(person.perimeter);
    return page('administration/index', {
      title: 'Administration',
      lead: `${counted(accounts.length, 'compte', 'comptes')}, ${counted(buyers.length, 'acheteur', 'acheteurs')}`,
      tab: 'administration',
      items: [
        {
          count: accounts.length,
          label: 'Utilisateurs',
          detail: 'ouvrir un compte, changer un rôle, donner des acheteurs, fermer',
          href: '/administration/utilisateurs',
        },
        {
          count: buyers.length,
          label: 'Acheteurs',
          detail: 'le département et les organismes qu’il accompagne',
          href: '/administration/acheteurs',
        },
      ],
    });
  }
}
