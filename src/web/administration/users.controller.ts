import { counted } from '../../shared/domain/french';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { AccountChangesService, AccountsService, type SignedIn } from '../../auth';
import { BuyersService } from '../../contracts';
import { ShownAgainBy } from '../forms/form.filter';
import { Form } from '../forms/form.pipe';
import { CurrentPerson, Requires } from '../shell/access';
import { page, type Page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { EditedUserForm, NewUserForm } from './administration.forms';
import { limitsTyped } from './limit-choices';
import { UserPage } from './user-page.service';
import { usersTable } from './user-views';

const HERE = '/administration/utilisateurs';

/** Accounts: list, add, edit. */
@Requires('administer')
@Controller('administration/utilisateurs')
export class UsersController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly changes: AccountChangesService,
    private readonly buyers: BuyersService,
    private readonly page: UserPage,
  ) {}

  @Get()
  async list(@CurrentPerson() { perimeter }: SignedIn): Promise<Page> {
    const accounts = await this.changes.list();
    const open = accounts.filter(({ user }) => user.active).length;
    return page('administration/users', {
      title: 'Utilisateurs',
      lead: `${counted(open, 'compte ouvert', 'comptes ouverts')} sur ${accounts.length}`,
      tab: 'administration',
      breadcrumb: [{ label: 'Administration', href: '/administration' }, { label: 'Utilisateurs' }],
      table: usersTable(accounts, await this.buyers.list(perimeter)),
    });
  }

  @Get(['nouveau', ':id'])
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Post('nouveau')
  @ShownAgainBy(UserPage)
  async add(@Form() form: NewUserForm, @CurrentPerson() { act }: SignedIn): Promise<Redirect> {
    const { email } = await this.accounts.createUser(act, form, form.buyerIds, limitsTyped(form));
    return redirect(HERE, `Compte ouvert pour ${email}.`);
  }

  @Post(':id')
  @ShownAgainBy(UserPage)
  async edit(
    @Param('id') id: string,
    @Form() form: EditedUserForm,
    @CurrentPerson() { act }: SignedIn,
  ): Promise<Redirect> {
    await this.changes.edit(act, { id, ...form, limits: limitsTyped(form) });
    return redirect(HERE, 'Compte enregistré.');
  }
}
