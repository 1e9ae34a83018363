import { Controller, Get, Post } from '@nestjs/common';
import { PasswordChangesService, type SignedIn } from '../../auth';
import { PASSWORD_MIN_LENGTH } from '../../auth/domain/password-rule';
import { ROLE_LABELS } from '../../auth/domain/role';
import { BuyersRepository } from '../../contracts';
import { limitedName } from '../../contracts/domain/limit-words';
import { limitOf } from '../../shared/domain/perimeter';
import { type FormPage } from '../forms/form-page';
import { blankForm } from '../forms/read-form';
import { type FormView } from '../forms/form-view';
import { Form } from '../forms/form.pipe';
import { CurrentPerson } from '../shell/access';
import { type Page, page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { PasswordForm } from './auth.forms';
import { ShownAgain } from '../forms/form.filter';

/** One's own account: who one is here, and one's password. */
@Controller('mon-compte')
export class MyAccountController implements FormPage {
  constructor(
    private readonly passwordChanges: PasswordChangesService,
    private readonly buyers: BuyersRepository,
  ) {}

  @Get()
  async show(@Asked() { person }: AskedPage, typed?: FormView): Promise<Page> {
    const buyers = await this.buyers.list(person.perimeter);
    const given = buyers.map(({ id, name }) => limitedName(name, limitOf(person.perimeter, id))).join(', ');
    const { displayName, email, role } = person.user;
    return page('auth/my-account', {
      title: 'Mon compte',
      facts: [
        { label: 'Nom affiché', value: displayName },
        { label: 'Adresse', value: email },
        { label: 'Rôle', value: ROLE_LABELS[role].label, origin: ROLE_LABELS[role].help },
        { label: 'Acheteurs', value: given || 'aucun' },
      ],
      form: typed ?? blankForm(PasswordForm),
      passwordMinLength: PASSWORD_MIN_LENGTH,
    });
  }

  @Post()
  @ShownAgain()
  async change(@Form() form: PasswordForm, @CurrentPerson() person: SignedIn): Promise<Redirect> {
    await this.passwordChanges.changeOwn(person, form.currentPassword, form.password);
    return redirect('/mon-compte', 'Mot de passe changé. Vos autres sessions sont fermées.');
  }
}
