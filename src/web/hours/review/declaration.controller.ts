import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../../auth';
import { DeclarationReviewService } from '../../../insertion-hours';
import { EVIDENCE_WORDS } from '../../../insertion-hours/domain/work-contract';
import { DomainError } from '../../../shared/domain/domain-error';
import { formOf, type FormView, withIssue } from '../../forms/form-view';
import { type Submission, submitted } from '../../forms/read-form';
import { CurrentPerson, Requires } from '../../shell/access';
import { Pages } from '../../shell/pages.service';
import { Visits } from '../../shell/visits.service';
import { unknownEvidence } from '../hours.errors';
import { DeclarationPage } from './declaration-page.service';
import { OneValidationForm, ReturnForm, SubmitForm, WeightForm } from './review.forms';

const EMPTY = { evidenceSeen: '', returnReason: '', weight: '' };

/** One declaration: what it says, and its review. */
@Controller('heures/declarations/:id')
export class DeclarationController {
  constructor(
    private readonly pages: Pages,
    private readonly declarations: DeclarationPage,
    private readonly review: DeclarationReviewService,
    private readonly visits: Visits,
  ) {}

  @Get()
  async show(
    @Param('id') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    await this.page(response, person, id, formOf(EMPTY), 200);
  }

  @Requires('edit-hours')
  @Post('valider')
  async validate(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const done = await attempted(() =>
      submitted(OneValidationForm, body, async ({ version, evidenceSeen }) => {
        const evidence = EVIDENCE_WORDS.find(({ code }) => code === evidenceSeen)?.code;
        if (evidence === undefined) throw unknownEvidence();
        await this.review.validate(person.perimeter, person.act, [{ id, version }], evidence);
      }),
    );
    await this.answer(response, person, id, done, 'Déclaration validée : ses heures comptent.');
  }

  @Requires('edit-hours')
  @Post('renvoyer')
  async sendBack(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const done = await attempted(() =>
      submitted(ReturnForm, body, ({ version, returnReason }) =>
        this.review.sendBack(person.perimeter, person.act, { id, version }, returnReason),
      ),
    );
    await this.answer(response, person, id, done, 'Déclaration renvoyée avec son motif.');
  }

  @Requires('edit-hours')
  @Post('ponderer')
  async weigh(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const done = await attempted(() =>
      submitted(WeightForm, body, ({ version, weight }) =>
        this.review.weigh(person.perimeter, person.act, { id, version }, weight.replace(',', '.')),
      ),
    );
    await this.answer(response, person, id, done, 'Pondération enregistrée.');
  }

  @Requires('edit-hours')
  @Post('soumettre')
  async submit(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const done = await attempted(() =>
      submitted(SubmitForm, body, ({ version }) =>
        this.review.submit(person.perimeter, person.act, { id, version }),
      ),
    );
    await this.answer(response, person, id, done, 'Déclaration remise à contrôler.');
  }

  private async answer(
    response: Response,
    person: SignedIn,
    id: string,
    outcome: Outcome,
    text: string,
  ): Promise<void> {
    if ('form' in outcome) return this.page(response, person, id, outcome.form, outcome.status);
    this.visits.flash(response, { tone: 'good', text });
    response.redirect(303, `/heures/declarations/${id}`);
  }

  private async page(
    response: Response,
    person: SignedIn,
    id: string,
    form: FormView,
    status: number,
  ): Promise<void> {
    const whole = { ...form, values: { ...EMPTY, ...form.values } };
    const model = await this.declarations.model(person, id, whole);
    await this.pages.send(response, 'pages/hours/declaration', model, status);
  }
}

type Outcome = { readonly done: void } | { readonly form: FormView; readonly status: 409 | 422 };

/** A declaration that another person has reviewed meanwhile is shown again, with what happened. */
async function attempted(act: () => Promise<Submission<void>>): Promise<Outcome> {
  try {
    const outcome = await act();
    return 'form' in outcome ? { form: outcome.form, status: 422 } : outcome;
  } catch (error) {
    if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
    return { form: withIssue(formOf(EMPTY), null, error.message), status: 409 };
  }
}
