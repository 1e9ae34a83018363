import { Controller, Get, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { SignInService } from '../../auth';
import { ShownAgainBy } from '../forms/form.filter';
import { Form } from '../forms/form.pipe';
import { Public } from '../shell/access';
import { type Page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { localPath } from '../shell/local-path';
import { isSignedIn } from '../shell/visit';
import { Visits } from '../shell/visits.service';
import { SignInForm } from './auth.forms';
import { SignInPage } from './sign-in-page.service';

/** Signing in and out. */
@Controller()
export class SignInController {
  constructor(
    private readonly page: SignInPage,
    private readonly signIn: SignInService,
    private readonly visits: Visits,
  ) {}

  @Public()
  @Get('connexion')
  show(@Req() request: Request, @Asked() asked: AskedPage): Page | Redirect {
    return isSignedIn(request) ? redirect(localPath(asked.query['suite'])) : this.page.show(asked);
  }

  @Public()
  @Post('connexion')
  @ShownAgainBy(SignInPage)
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
