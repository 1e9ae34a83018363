import { Controller, Get, Post } from '@nestjs/common';
import { PasswordChangesService, type SignedIn } from '../../auth';
import { ShownAgainBy } from '../forms/form.filter';
import { Form } from '../forms/form.pipe';
import { CurrentPerson } from '../shell/access';
import { type Page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { PasswordForm } from './auth.forms';
import { MyAccountPage } from './my-account-page.service';

/** One's own account: who one is here, and one's password. */
@Controller('mon-compte')
export class MyAccountController {
  constructor(
    private readonly page: MyAccountPage,
    private readonly passwordChanges: PasswordChangesService,
  ) {}

  @Get()
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Post()
  @ShownAgainBy(MyAccountPage)
  async change(
    @Form() { currentPassword, password }: PasswordForm,
    @CurrentPerson() person: SignedIn,
  ): Promise<Redirect> {
    await this.passwordChanges.changeOwn(person, currentPassword, password);
    return redirect('/mon-compte', 'Mot de passe changé. Vos autres sessions sont fermées.');
  }
}
