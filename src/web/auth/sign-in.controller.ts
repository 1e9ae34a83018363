import { Controller, Get, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { SignInService } from '../../auth';
import { type FormPage } from '../forms/form-page';
import { formOf, type FormView } from '../forms/form-view';
import { Form } from '../forms/form.pipe';
import { Public } from '../shell/access';
import { type Page, page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { localPath } from '../shell/local-path';
import { isSignedIn } from '../shell/visit';
import { Visits } from '../shell/visits.service';
import { SignInForm } from './auth.forms';
import { ShownAgain } from '../forms/form.filter';

/** Signing in and out. */
@Controller()
export class SignInController implements FormPage {
  readonly mainField = null;

  constructor(
    private readonly signIn: SignInService,
    private readonly visits: Visits,
  ) {}

  @Public()
  @Get('connexion')
  ask(@Req() request: Request, @Asked() asked: AskedPage): Page | Redirect {
    return isSignedIn(request) ? redirect(localPath(asked.query['suite'])) : this.show(asked);
  }

  show({ query }: AskedPage, typed?: FormView): Page {
    const form = typed ?? formOf({ email: '', suite: localPath(query['suite']) });
    return page('auth/sign-in', { title: 'Connexion', form });
  }

  @Public()
  @Post('connexion')
  @ShownAgain()
  async open(@Form() { email, password, suite }: SignInForm, @Req() request: Request): Promise<Redirect> {
    const known = this.visits.knownBrowser(request, email);
    const userId = await this.signIn.verify(email, password, request.ip ?? '', known);
    await this.visits.signIn(request, userId);
    this.visits.rememberBrowser(request, email);
    return redirect(localPath(suite));
  }

  @Post('deconnexion')
  async close(@Req() request: Request): Promise<Redirect> {
    await this.visits.signOut(request);
    return redirect('/connexion');
  }
}
