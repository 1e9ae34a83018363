import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { AccountChangesService, AccountsService, type SignedIn } from '../../auth';
import { BuyersService } from '../../contracts';
import { PASSWORD_MIN_LENGTH } from '../../auth/domain/password-rule';
import { conflictForm, isStale } from '../forms/conflict';
import { formOf, type FormView } from '../forms/form-view';
import { readForm, type Submission, submitted } from '../forms/read-form';
import { CurrentPerson, Requires } from '../shell/access';
import { Pages } from '../shell/pages.service';
import { Visits } from '../shell/visits.service';
import { EditedUserForm, NewUserForm } from './administration.forms';
import { buyerOptions, ROLE_OPTIONS, USER_LABELS, usersTable } from './user-views';

const HERE = '/administration/utilisateurs';
const crumbs = [{ label: 'Administration', href: '/administration' }];
const EMPTY = { email: '', displayName: '', role: '', password: '', buyerIds: [] };

/** Accounts: list, add, edit. */
@Requires('administer')
@Controller('administration/utilisateurs')
export class UsersController {
  constructor(
    private readonly pages: Pages,
    private readonly accounts: AccountsService,
    private readonly changes: AccountChangesService,
    private readonly buyers: BuyersService,
    private readonly visits: Visits,
  ) {}

  @Get()
  async list(@CurrentPerson() person: SignedIn, @Res() response: Response): Promise<void> {
    const accounts = await this.changes.list();
    const open = accounts.filter(({ user }) => user.active).length;
    await this.pages.send(response, 'pages/administration/users', {
      title: 'Utilisateurs',
      lead: `${open} compte${open < 2 ? '' : 's'} ouvert${open < 2 ? '' : 's'} sur ${accounts.length}`,
      tab: 'administration',
      breadcrumb: [...crumbs, { label: 'Utilisateurs' }],
      table: usersTable(accounts, await this.buyers.list(person.perimeter)),
    });
  }

  @Get('nouveau')
  async showNew(@CurrentPerson() person: SignedIn, @Res() response: Response): Promise<void> {
    await this.formPage(response, person, { form: formOf(EMPTY), isNew: true }, 200);
  }

  @Post('nouveau')
  async add(
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const submission = await submitted(NewUserForm, body, (form) =>
      this.accounts.createUser(person.act, form, form.buyerIds),
    );
    if ('form' in submission)
      return this.formPage(response, person, { form: submission.form, isNew: true }, 422);
    this.visits.flash(response, { tone: 'good', text: `Compte ouvert pour ${submission.done.email}.` });
    response.redirect(303, HERE);
  }

  @Get(':id')
  async show(
    @Param('id') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    await this.formPage(response, person, { form: formOf(await this.stored(id)), isNew: false, id }, 200);
  }

  @Post(':id')
  async edit(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const { result, status } = await this.tryEdit(id, body, person);
    if ('form' in result)
      return this.formPage(response, person, { form: result.form, isNew: false, id }, status);
    this.visits.flash(response, { tone: 'good', text: 'Compte enregistré.' });
    response.redirect(303, HERE);
  }

  private async tryEdit(
    id: string,
    body: unknown,
    person: SignedIn,
  ): Promise<{ result: Submission<void>; status: number }> {
    try {
      const work = (form: EditedUserForm): Promise<void> => this.changes.edit(person.act, { id, ...form });
      return { result: await submitted(EditedUserForm, body, work), status: 422 };
    } catch (error) {
      if (!isStale(error)) throw error;
      const typed = readForm(EditedUserForm, body).form;
      return {
        result: { form: conflictForm({ ...typed }, await this.stored(id), USER_LABELS) },
        status: 409,
      };
    }
  }

  private async stored(id: string): Promise<Record<string, unknown>> {
    const { user, buyerIds } = await this.changes.get(id);
    const { email, displayName, role, active, version } = user;
    return { email, displayName, role, active, version, buyerIds, password: '' };
  }

  private async formPage(
    response: Response,
    person: SignedIn,
    view: { form: FormView; isNew: boolean; id?: string },
    status: number,
  ): Promise<void> {
    const title = view.isNew ? 'Ouvrir un compte' : 'Modifier un compte';
    const model = {
      title,
      tab: 'administration' as const,
      breadcrumb: [...crumbs, { label: 'Utilisateurs', href: HERE }, { label: title }],
      ...view,
      roles: ROLE_OPTIONS,
      buyers: buyerOptions(await this.buyers.list(person.perimeter)),
      passwordMinLength: PASSWORD_MIN_LENGTH,
    };
    await this.pages.send(response, 'pages/administration/user', model, status);
  }
}
