import { Controller, Get, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { FirstRunService } from '../../auth';
import { PASSWORD_MIN_LENGTH } from '../../auth/domain/password-rule';
import { type FormPage } from '../forms/form-page';
import { blankForm } from '../forms/read-form';
import { type FormView } from '../forms/form-view';
import { Form } from '../forms/form.pipe';
import { Public } from '../shell/access';
import { type Page, page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { missingPage } from '../shell/shell.errors';
import { Visits } from '../shell/visits.service';
import { FirstRunForm } from './auth.forms';
import { ShownAgain } from '../forms/form.filter';

/** The first opening; once an account exists, there is no such page. */
@Public()
@Controller('premiere-ouverture')
export class FirstRunController implements FormPage {
  constructor(
    private readonly firstRun: FirstRunService,
    private readonly visits: Visits,
  ) {}

  @Get()
  async show(@Asked() _asked: AskedPage, typed?: FormView): Promise<Page> {
    if (!(await this.firstRun.isPending())) throw missingPage();
    return page('auth/first-run', {
      title: 'Première ouverture',
      lead: 'Un compte d’administrateur et votre collectivité : deux minutes, une seule fois.',
      form: typed ?? blankForm(FirstRunForm),
      passwordMinLength: PASSWORD_MIN_LENGTH,
    });
  }

  @Post()
  @ShownAgain()
  async open(@Form() form: FirstRunForm, @Req() request: Request): Promise<Redirect> {
    if (!(await this.firstRun.isPending())) throw missingPage();
    const { id } = await this.firstRun.createFirstAdministrator({
      ...form,
      buyerSiret: form.siret,
      buyerName: form.name,
    });
    await this.visits.signIn(request, id);
    return redirect('/', 'L’application est ouverte. Vous êtes son premier administrateur.');
  }
}
