import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { PasswordChangesService, type SignedIn } from '../../auth';
import { BuyersService } from '../../contracts';
import { PASSWORD_MIN_LENGTH } from '../../auth/domain/password-rule';
import { ROLE_LABELS } from '../../auth/domain/role';
import { formOf, type FormView } from '../forms/form-view';
import { submitted } from '../forms/read-form';
import { CurrentPerson } from '../shell/access';
import { Pages } from '../shell/pages.service';
import { Visits } from '../shell/visits.service';
import { PasswordForm } from './auth.forms';

/** One's own account: who one is here, and one's password. */
@Controller('mon-compte')
export class MyAccountController {
  constructor(
    private readonly pages: Pages,
    private readonly passwordChanges: PasswordChangesService,
    private readonly buyers: BuyersService,
    private readonly visits: Visits,
  ) {}

  @Get()
  show(@CurrentPerson() person: SignedIn, @Res() response: Response): Promise<void> {
    return this.page(response, person, formOf({ currentPassword: '', password: '' }), 200);
  }

  @Post()
  async change(
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const submission = await submitted(PasswordForm, body, (form) =>
      this.passwordChanges.changeOwn(person, form.currentPassword, form.password),
    );
    if ('form' in submission) return this.page(response, person, submission.form, 422);
    this.visits.flash(response, {
      tone: 'good',
      text: 'Mot de passe changé. Vos autres sessions sont fermées.',
    });
    response.redirect(303, '/mon-compte');
  }

  private async page(response: Response, person: SignedIn, form: FormView, status: number): Promise<void> {
    const buyers = await this.buyers.list(person.perimeter);
    const { displayName, email, role } = person.user;
    const facts = [
      { label: 'Nom affiché', value: displayName },
      { label: 'Adresse', value: email },
      { label: 'Rôle', value: ROLE_LABELS[role].label, origin: ROLE_LABELS[role].help },
      { label: 'Acheteurs', value: buyers.map(({ name }) => name).join(', ') || 'aucun' },
    ];
    const model = { title: 'Mon compte', facts, form, passwordMinLength: PASSWORD_MIN_LENGTH };
    await this.pages.send(response, 'pages/auth/my-account', model, status);
  }
}
