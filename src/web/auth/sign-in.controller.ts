import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { SignInService } from '../../auth';
import { DomainError } from '../../shared/domain/domain-error';
import { formOf, type FormView, withIssue } from '../forms/form-view';
import { readForm } from '../forms/read-form';
import { Public } from '../shell/access';
import { localPath } from '../shell/local-path';
import { Pages } from '../shell/pages.service';
import { refusalOf, retryAfter } from '../shell/refusal';
import { visitOf } from '../shell/visit';
import { Visits } from '../shell/visits.service';
import { SignInForm } from './auth.forms';

/** Signing in and out. */
@Controller()
export class SignInController {
  constructor(
    private readonly pages: Pages,
    private readonly signIn: SignInService,
    private readonly visits: Visits,
  ) {}

  @Public()
  @Get('connexion')
  async show(@Query('suite') suite: unknown, @Res() response: Response): Promise<void> {
    const next = localPath(suite);
    if (visitOf(response).person !== null) response.redirect(303, next);
    else await this.page(response, formOf({ email: '', suite: next }), 200);
  }

  @Public()
  @Post('connexion')
  async open(@Body() body: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { form, view } = readForm(SignInForm, body);
    if (view.list.length > 0) return this.page(response, view, 422);
    try {
      const known = this.visits.knownBrowser(request, form.email);
      const userId = await this.signIn.verify(form.email, form.password, request.ip ?? '', known);
      await this.visits.signIn(response, userId);
      this.visits.rememberBrowser(request, response, form.email);
      response.redirect(303, localPath(form.suite));
    } catch (error) {
      const refusal = error instanceof DomainError ? refusalOf(error) : null;
      if (refusal === null) throw error;
      const later = retryAfter(error);
      if (later !== null) response.set('Retry-After', later);
      await this.page(response, withIssue(view, null, refusal.message), refusal.status);
    }
  }

  @Post('deconnexion')
  async close(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.visits.signOut(request, response);
    response.redirect(303, '/connexion');
  }

  private page(response: Response, form: FormView, status: number): Promise<void> {
    return this.pages.send(response, 'pages/auth/sign-in', { title: 'Connexion', form }, status);
  }
}
