import { Controller, Get, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { FirstRunService } from '../../auth';
import { ShownAgainBy } from '../forms/form.filter';
import { Form } from '../forms/form.pipe';
import { Public } from '../shell/access';
import { type Page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { missingPage } from '../shell/shell.errors';
import { Visits } from '../shell/visits.service';
import { FirstRunForm } from './auth.forms';
import { FirstRunPage } from './first-run-page.service';

/** The first opening; once an account exists, there is no such page. */
@Public()
@Controller('premiere-ouverture')
export class FirstRunController {
  constructor(
    private readonly page: FirstRunPage,
    private readonly firstRun: FirstRunService,
    private readonly visits: Visits,
  ) {}

  @Get()
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Post()
  @ShownAgainBy(FirstRunPage)
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
