import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../../auth';
import { DomainError } from '../../../shared/domain/domain-error';
import { formOf, type FormView, withIssue } from '../../forms/form-view';
import { submitted } from '../../forms/read-form';
import { CurrentPerson, Requires } from '../../shell/access';
import { Pages } from '../../shell/pages.service';
import { Visits } from '../../shell/visits.service';
import { EMPTY_SUSPENSION, ResumeForm, SuspensionForm } from './suspension.form';
import { SuspensionPage } from './suspension-page.service';

/** Suspends what is owed on a contract, and takes it up again. */
@Requires('edit-hours')
@Controller('heures/:contractId/suspension')
export class SuspensionController {
  constructor(
    private readonly pages: Pages,
    private readonly suspensions: SuspensionPage,
    private readonly visits: Visits,
  ) {}

  @Get()
  async show(
    @Param('contractId') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    await this.page(response, person, id, formOf(EMPTY_SUSPENSION), 200);
  }

  @Post()
  async suspend(
    @Param('contractId') id: string,
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const submission = await submitted(SuspensionForm, body, (form) =>
      this.suspensions.suspend(person, id, form),
    );
    if ('form' in submission) return this.page(response, person, id, submission.form, 422);
    this.done(response, id, 'Suspension enregistrée : rien n’est dû pendant ces jours.');
  }

  @Post(':suspensionId/reprise')
  async resume(
    @Param('contractId') id: string,
    @Param('suspensionId') suspensionId: string,
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    try {
      const submission = await submitted(ResumeForm, body, (form) =>
        this.suspensions.resume(person, id, suspensionId, form),
      );
      if ('form' in submission) {
        const message = submission.form.list[0]?.message ?? '';
        return await this.page(response, person, id, withIssue(formOf(EMPTY_SUSPENSION), null, message), 422);
      }
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      return this.page(response, person, id, withIssue(formOf(EMPTY_SUSPENSION), null, error.message), 409);
    }
    this.done(response, id, 'Reprise enregistrée : les heures courent de nouveau.');
  }

  private done(response: Response, id: string, text: string): void {
    this.visits.flash(response, { tone: 'good', text });
    response.redirect(303, `/heures/${id}`);
  }

  private async page(
    response: Response,
    person: SignedIn,
    id: string,
    form: FormView,
    status: number,
  ): Promise<void> {
    const model = await this.suspensions.model(person, id, form);
    await this.pages.send(response, 'pages/hours/suspension', model, status);
  }
}
