import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { AccountChangesService, PasswordChangesService, type SignedIn } from '../../auth';
import { PASSWORD_MIN_LENGTH } from '../../auth/domain/password-rule';
import { formOf, type FormView } from '../forms/form-view';
import { submitted } from '../forms/read-form';
import { CurrentPerson, Requires } from '../shell/access';
import { Pages } from '../shell/pages.service';
import { Visits } from '../shell/visits.service';
import { ResetPasswordForm } from './administration.forms';

/** A new password for someone who has forgotten. */
@Requires('administer')
@Controller('administration/utilisateurs/:id/mot-de-passe')
export class UserPasswordController {
  constructor(
    private readonly pages: Pages,
    private readonly changes: AccountChangesService,
    private readonly passwords: PasswordChangesService,
    private readonly visits: Visits,
  ) {}

  @Get()
  show(@Param('id') id: string, @Res() response: Response): Promise<void> {
    return this.page(response, id, formOf({ password: '' }), 200);
  }

  @Post()
  async reset(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const submission = await submitted(ResetPasswordForm, body, (form) =>
      this.passwords.reset(person.act, id, form.password),
    );
    if ('form' in submission) return this.page(response, id, submission.form, 422);
    this.visits.flash(response, {
      tone: 'good',
      text: 'Mot de passe remplacé. Les sessions de ce compte sont fermées.',
    });
    response.redirect(303, '/administration/utilisateurs');
  }

  private async page(response: Response, id: string, form: FormView, status: number): Promise<void> {
    const { user } = await this.changes.get(id);
    const model = {
      title: 'Remplacer un mot de passe',
      lead: `Compte ${user.email}`,
      tab: 'administration' as const,
      breadcrumb: [
        { label: 'Administration', href: '/administration' },
        { label: 'Utilisateurs', href: '/administration/utilisateurs' },
        { label: 'Mot de passe' },
      ],
      form,
      id,
      passwordMinLength: PASSWORD_MIN_LENGTH,
    };
    await this.pages.send(response, 'pages/administration/user-password', model, status);
  }
}
