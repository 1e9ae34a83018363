import { Controller, Get, Param, Post } from '@nestjs/common';
import { PasswordChangesService, type SignedIn } from '../../auth';
import { ShownAgainBy } from '../forms/form.filter';
import { Form } from '../forms/form.pipe';
import { CurrentPerson, Requires } from '../shell/access';
import { type Page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { ResetPasswordForm } from './administration.forms';
import { UserPasswordPage } from './user-password-page.service';

/** A new password for someone who has forgotten. */
@Requires('administer')
@Controller('administration/utilisateurs/:id/mot-de-passe')
export class UserPasswordController {
  constructor(
    private readonly page: UserPasswordPage,
    private readonly passwords: PasswordChangesService,
  ) {}

  @Get()
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Post()
  @ShownAgainBy(UserPasswordPage)
  async reset(
    @Param('id') id: string,
    @Form() form: ResetPasswordForm,
    @CurrentPerson() { act }: SignedIn,
  ): Promise<Redirect> {
    await this.passwords.reset(act, id, form.password);
    return redirect(
      '/administration/utilisateurs',
      'Mot de passe remplacé. Les sessions de ce compte sont fermées.',
    );
  }
}
