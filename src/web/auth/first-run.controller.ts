import { Body, Controller, Get, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { FirstRunService } from '../../auth';
import { PASSWORD_MIN_LENGTH } from '../../auth/domain/password-rule';
import { formOf, type FormView } from '../forms/form-view';
import { submitted } from '../forms/read-form';
import { Public } from '../shell/access';
import { Pages } from '../shell/pages.service';
import { missingPage } from '../shell/shell.errors';
import { Visits } from '../shell/visits.service';
import { FirstRunForm } from './auth.forms';

const EMPTY = formOf({ code: '', email: '', displayName: '', password: '', siret: '', name: '' });

/** The first opening; once an account exists, there is no such page. */
@Public()
@Controller('premiere-ouverture')
export class FirstRunController {
  constructor(
    private readonly pages: Pages,
    private readonly firstRun: FirstRunService,
    private readonly visits: Visits,
  ) {}

  @Get()
  async show(@Res() response: Response): Promise<void> {
    if (!(await this.firstRun.isPending())) throw missingPage();
    await this.page(response, EMPTY, 200);
  }

  @Post()
  async open(@Body() body: unknown, @Res() response: Response): Promise<void> {
    if (!(await this.firstRun.isPending())) throw missingPage();
    const submission = await submitted(FirstRunForm, body, (form) =>
      this.firstRun.createFirstAdministrator({ ...form, buyerSiret: form.siret, buyerName: form.name }),
    );
    if ('form' in submission) return this.page(response, submission.form, 422);
    await this.visits.signIn(response, submission.done.id);
    this.visits.flash(response, {
      tone: 'good',
      text: 'L’application est ouverte. Vous êtes son premier administrateur.',
    });
    response.redirect(303, '/');
  }

  private page(response: Response, form: FormView, status: number): Promise<void> {
    const model = {
      title: 'Première ouverture',
      lead: 'Un compte d’administrateur et votre collectivité : deux minutes, une seule fois.',
      form,
      passwordMinLength: PASSWORD_MIN_LENGTH,
    };
    return this.pages.send(response, 'pages/auth/first-run', model, status);
  }
}
