import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../../auth';
import { conflictForm, isStale } from '../../forms/conflict';
import { type FormView } from '../../forms/form-view';
import { readForm, submitted } from '../../forms/read-form';
import { CurrentPerson, Requires } from '../../shell/access';
import { Pages } from '../../shell/pages.service';
import { Visits } from '../../shell/visits.service';
import { CommitmentForm } from './commitment.form';
import { CommitmentPage } from './commitment-page.service';

const LABELS = {
  retainedHours: 'Heures retenues',
  gapReason: 'Raison de l’écart',
  startsOn: 'Début',
  endsOn: 'Fin',
};

/** Retains the hours owed on a contract, or revises them: the former commitment stays readable. */
@Requires('edit-hours')
@Controller('heures/:contractId/engagement')
export class CommitmentController {
  constructor(
    private readonly pages: Pages,
    private readonly commitments: CommitmentPage,
    private readonly visits: Visits,
  ) {}

  @Get()
  async show(
    @Param('contractId') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    await this.page(response, person, id, null, 200);
  }

  @Post()
  async retain(
    @Param('contractId') id: string,
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    try {
      const submission = await submitted(CommitmentForm, body, (form) =>
        this.commitments.retain(person, id, form),
      );
      if ('form' in submission) return await this.page(response, person, id, submission.form, 422);
    } catch (error) {
      if (!isStale(error)) throw error;
      const stored = await this.commitments.stored(person.perimeter, id);
      const typed = readForm(CommitmentForm, body).view.values;
      return this.page(response, person, id, conflictForm(typed, stored, LABELS), 409);
    }
    this.visits.flash(response, { tone: 'good', text: 'Engagement retenu ; le solde est recalculé.' });
    response.redirect(303, `/heures/${id}`);
  }

  private async page(
    response: Response,
    person: SignedIn,
    id: string,
    form: FormView | null,
    status: number,
  ): Promise<void> {
    const model = await this.commitments.model(person, id, form);
    await this.pages.send(response, 'pages/hours/commitment', model, status);
  }
}
