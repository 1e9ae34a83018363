import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../../auth';
import { DeclarationReviewService } from '../../../insertion-hours';
import { EVIDENCE_WORDS } from '../../../insertion-hours/domain/work-contract';
import { DomainError } from '../../../shared/domain/domain-error';
import { formOf, type FormView, withIssue } from '../../forms/form-view';
import { readForm } from '../../forms/read-form';
import { counted } from '../../../shared/domain/french';
import { CurrentPerson, Requires } from '../../shell/access';
import { Pages } from '../../shell/pages.service';
import { Visits } from '../../shell/visits.service';
import { QueuePage } from './queue-page.service';
import { queueAddress, readQueueQuery } from './queue-query';
import { ValidationForm } from './review.forms';

type Parameters = Record<string, unknown>;

/** What was declared: the oldest waiting first, several validated at once. */
@Controller('heures/declarations')
export class QueueController {
  constructor(
    private readonly pages: Pages,
    private readonly queue: QueuePage,
    private readonly review: DeclarationReviewService,
    private readonly visits: Visits,
  ) {}

  @Get()
  async show(
    @CurrentPerson() person: SignedIn,
    @Query() parameters: Parameters,
    @Res() response: Response,
  ): Promise<void> {
    const declarations = parameters['cocher'] === 'toutes' ? 'all' : [];
    await this.page(response, person, parameters, formOf({ declarations, evidenceSeen: '' }), 200);
  }

  @Requires('edit-hours')
  @Post()
  async validate(
    @CurrentPerson() person: SignedIn,
    @Query() parameters: Parameters,
    @Body() body: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const { form, view } = readForm(ValidationForm, body);
    const reviewed = form.declarations.flatMap(readReviewed);
    const evidence = EVIDENCE_WORDS.find(({ code }) => code === form.evidenceSeen)?.code;
    const checked =
      reviewed.length > 0
        ? view
        : withIssue(view, 'declarations', 'Cochez au moins une déclaration à valider.');
    if (checked.list.length > 0 || evidence === undefined)
      return this.page(response, person, parameters, checked, 422);
    try {
      await this.review.validate(person.perimeter, person.act, reviewed, evidence);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      return this.page(response, person, parameters, withIssue(view, null, error.message), 409);
    }
    const text = `${counted(reviewed.length, 'déclaration validée', 'déclarations validées')}.`;
    this.visits.flash(response, { tone: 'good', text });
    response.redirect(303, queueAddress({ ...readQueueQuery(parameters), cursor: null }));
  }

  private async page(
    response: Response,
    person: SignedIn,
    parameters: Parameters,
    form: FormView,
    status: number,
  ): Promise<void> {
    const model = await this.queue.model(person, readQueueQuery(parameters), form);
    await this.pages.send(response, 'pages/hours/declarations', model, status);
  }
}

/** `id:version`; anything else was not ticked here. */
function readReviewed(text: string): { id: string; version: number }[] {
  const match = /^([0-9a-zA-Z-]{1,36}):(\d{1,9})$/.exec(text);
  return match ? [{ id: match[1] ?? '', version: Number(match[2]) }] : [];
}
