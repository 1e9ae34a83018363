import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../../auth';
import { ContractActs } from '../../../eligibility';
import { conflictForm, isStale } from '../../forms/conflict';
import { type FormView } from '../../forms/form-view';
import { readForm, submitted } from '../../forms/read-form';
import { CurrentPerson, Requires } from '../../shell/access';
import { Pages } from '../../shell/pages.service';
import { Visits } from '../../shell/visits.service';
import { TypingContext } from '../form/typing-context';
import { Deciding } from './decide.service';
import { DecisionForm } from './decision.form';
import { DecisionPage } from './decision-page.service';

/** What the buyer chooses for a contract. */
@Controller('marches/:id/decision')
export class DecisionController {
  constructor(
    private readonly pages: Pages,
    private readonly page: DecisionPage,
    private readonly deciding: Deciding,
    private readonly typing: TypingContext,
    private readonly visits: Visits,
  ) {}

  @Get()
  async show(
    @Param('id') id: string,
    @Query('mesure') measure: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const suggested = typeof measure === 'string' ? measure : null;
    await this.pages.send(
      response,
      'pages/contracts/decision',
      await this.page.model(person, id, { suggested }),
    );
  }

  @Requires('edit-contracts')
  @Post()
  async decide(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    try {
      const work = (form: DecisionForm): Promise<void> => this.deciding.decide(person, id, form, this.typing);
      const submission = await submitted(DecisionForm, body, work);
      if ('form' in submission) return await this.again(response, { person, id }, submission.form, 422);
    } catch (error) {
      if (!isStale(error)) throw error;
      return this.again(response, { person, id }, await this.conflict(person, id, body), 409);
    }
    this.visits.flash(response, {
      tone: 'good',
      text: 'Décision enregistrée. La précédente reste lisible dans l’historique.',
    });
    response.redirect(303, `/marches/${id}`);
  }

  private async conflict(person: SignedIn, id: string, body: unknown): Promise<FormView> {
    const { form: open } = await this.page.model(person, id, {});
    const stored = (open as FormView).values;
    const typed = { ...readForm(DecisionForm, body).form, formerId: stored['formerId'] };
    const labels = { measures: 'Mesures', exceptionCode: 'Exception', motivation: 'Raisons' };
    return conflictForm(typed, stored, labels);
  }

  private async again(
    response: Response,
    { person, id }: { person: SignedIn; id: string },
    typed: FormView,
    status: number,
  ): Promise<void> {
    const model = await this.page.model(person, id, { typed });
    await this.pages.send(response, 'pages/contracts/decision', model, status);
  }
}

/** "Prêt à lancer": refused where a clause or a reason is still awaited. */
@Requires('edit-contracts')
@Controller('marches/:id/pret')
export class ReadinessController {
  constructor(
    private readonly contracts: ContractActs,
    private readonly visits: Visits,
  ) {}

  @Post()
  async makeReady(
    @Param('id') id: string,
    @CurrentPerson() { perimeter, act }: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    await this.contracts.advance(perimeter, act, id, 'ready');
    this.visits.flash(response, { tone: 'good', text: 'Marché prêt à lancer.' });
    response.redirect(303, `/marches/${id}/decision`);
  }
}
