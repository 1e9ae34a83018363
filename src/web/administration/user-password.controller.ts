import { Controller, Get, Post } from '@nestjs/common';
import { AccountsService, PasswordChangesService } from '../../auth';
import { PASSWORD_MIN_LENGTH } from '../../auth/domain/password-rule';
import { type FormPage } from '../forms/form-page';
import { blankForm } from '../forms/read-form';
import { type FormView } from '../forms/form-view';
import { Form } from '../forms/form.pipe';
import { Requires } from '../shell/access';
import { type Page, page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { under } from '../shell/navigation';
import { ResetPasswordForm } from './administration.forms';
import { ShownAgain } from '../forms/form.filter';

/** A new password for someone who has forgotten. */
@Requires('administer')
@Controller('administration/utilisateurs/:id/mot-de-passe')
export class UserPasswordController implements FormPage {
  constructor(
    private readonly passwords: PasswordChangesService,
    private readonly accounts: AccountsService,
  ) {}

  @Get()
  async show(@Asked() { id }: AskedPage, typed?: FormView): Promise<Page> {
    const { user } = await this.accounts.get(id);
    return page('administration/user-password', {
      title: 'Remplacer un mot de passe',
      lead: `Compte ${user.email}`,
      ...under(
        'administration',
        { label: 'Utilisateurs', href: '/administration/utilisateurs' },
        'Mot de passe',
      ),
      form: typed ?? blankForm(ResetPasswordForm),
      id,
      passwordMinLength: PASSWORD_MIN_LENGTH,
    });
  }

  @Post()
  @ShownAgain()
  async reset(@Form() form: ResetPasswordForm, @Asked() { person, id }: AskedPage): Promise<Redirect> {
    await this.passwords.reset(person.act, id, form.password);
    return redirect(
      '/administration/utilisateurs',
      'Mot de passe remplacé. Les sessions de ce compte sont fermées.',
    );
  }
}
