import { Controller, Get, Post } from '@nestjs/common';
import { AccountsService, type SignedIn } from '../../auth';
import { PASSWORD_MIN_LENGTH } from '../../auth/domain/password-rule';
import { BuyersRepository, PlacesRepository } from '../../contracts';
import { counted } from '../../shared/domain/french';
import { type FormPage, type StoredForm } from '../forms/form-page';
import { blankForm } from '../forms/read-form';
import { formOf, type FormView } from '../forms/form-view';
import { Form } from '../forms/form.pipe';
import { CurrentPerson, Requires } from '../shell/access';
import { page, type Page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { under } from '../shell/navigation';
import { EditedUserForm, NewUserForm } from './administration.forms';
import { buyerChoices, givenValues, limitsTyped, untyped } from './limit-choices';
import { ROLE_OPTIONS, USER_LABELS, usersTable } from './user-views';
import { ShownAgain } from '../forms/form.filter';

const HERE = '/administration/utilisateurs';

/** Accounts: list, add, edit. */
@Requires('administer')
@Controller('administration/utilisateurs')
export class UsersController implements FormPage {
  constructor(
    private readonly accounts: AccountsService,
    private readonly buyers: BuyersRepository,
    private readonly places: PlacesRepository,
  ) {}

  @Get()
  async list(@CurrentPerson() { perimeter }: SignedIn): Promise<Page> {
    const accounts = await this.accounts.list();
    const open = accounts.filter(({ user }) => user.active).length;
    return page('administration/users', {
      title: 'Utilisateurs',
      lead: `${counted(open, 'compte ouvert', 'comptes ouverts')} sur ${accounts.length}`,
      ...under('administration', 'Utilisateurs'),
      table: usersTable(accounts, await this.buyers.list(perimeter)),
    });
  }

  @Get(['nouveau', ':id'])
  async show(@Asked() asked: AskedPage, typed?: FormView): Promise<Page> {
    const { id, person } = asked;
    const title = id === '' ? 'Ouvrir un compte' : 'Modifier un compte';
    const form = typed ?? (id === '' ? blankForm(NewUserForm) : formOf((await this.stored(asked)).values));
    const places = await this.places.byBuyer(person.perimeter);
    const buyers = buyerChoices(await this.buyers.list(person.perimeter), places, form.values);
    return page('administration/user', {
      title,
      ...under('administration', { label: 'Utilisateurs', href: HERE }, title),
      form: { ...form, values: { ...untyped(buyers), ...form.values } },
      isNew: id === '',
      id,
      roles: ROLE_OPTIONS,
      buyers,
      passwordMinLength: PASSWORD_MIN_LENGTH,
    });
  }

  @Post('nouveau')
  @ShownAgain()
  async add(@Form() form: NewUserForm, @CurrentPerson() { act }: SignedIn): Promise<Redirect> {
    const { email } = await this.accounts.createUser(act, form, form.buyerIds, limitsTyped(form));
    return redirect(HERE, `Compte ouvert pour ${email}.`);
  }

  @Post(':id')
  @ShownAgain()
  async edit(@Form() form: EditedUserForm, @Asked() { person, id }: AskedPage): Promise<Redirect> {
    await this.accounts.edit(person.act, { id, ...form, limits: limitsTyped(form) });
    return redirect(HERE, 'Compte enregistré.');
  }

  async stored({ id }: AskedPage): Promise<StoredForm> {
    const { user, grants } = await this.accounts.get(id);
    const { email, displayName, role, active, version } = user;
    return {
      values: { email, displayName, role, active, version, ...givenValues(grants) },
      labels: USER_LABELS,
    };
  }
}
