import { Controller, Get, Res } from '@nestjs/common';
import { type Response } from 'express';
import { AccountChangesService, type SignedIn } from '../../auth';
import { BuyersService } from '../../contracts';
import { agreed } from '../formats/french';
import { CurrentPerson, Requires } from '../shell/access';
import { Pages } from '../shell/pages.service';

/** Where administration begins. */
@Requires('administer')
@Controller('administration')
export class AdministrationController {
  constructor(
    private readonly pages: Pages,
    private readonly changes: AccountChangesService,
    private readonly buyers: BuyersService,
  ) {}

  @Get()
  async show(@CurrentPerson() person: SignedIn, @Res() response: Response): Promise<void> {
    const accounts = await this.changes.list();
    const buyers = await this.buyers.list(person.perimeter);
    await this.pages.send(response, 'pages/administration/index', {
      title: 'Administration',
      lead: `${agreed(accounts.length, 'compte', 'comptes')}, ${agreed(buyers.length, 'acheteur', 'acheteurs')}`,
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
