import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../../auth';
import { ContractActs } from '../../../eligibility';
import { isCalendarDate } from '../../../shared/domain/calendar-date';
import { withIssue } from '../../forms/form-view';
import { conflictForm, isStale } from '../../forms/conflict';
import { CurrentPerson, Requires } from '../../shell/access';
import { Pages } from '../../shell/pages.service';
import { Visits } from '../../shell/visits.service';
import { ContractEditor, versionsOf } from '../form/contract-editor.service';
import { EligibilityPage, type FactForm } from './eligibility-page.service';
import { ASKED_FIELDS } from './missing-facts';
import { missingPage } from '../../shell/shell.errors';

/** The page of one contract: what the rules say of it, and the facts they miss. */
@Controller('marches/:id')
export class EligibilityController {
  constructor(
    private readonly pages: Pages,
    private readonly page: EligibilityPage,
    private readonly editor: ContractEditor,
    private readonly acts: ContractActs,
    private readonly visits: Visits,
  ) {}

  @Get()
  async show(
    @Param('id') id: string,
    @Query('le') day: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const pastDay = typeof day === 'string' && isCalendarDate(day) ? day : null;
    await this.pages.send(
      response,
      'pages/contracts/eligibility',
      await this.page.model(person, id, pastDay),
    );
  }

  @Requires('edit-contracts')
  @Post('faits')
  async state(
    @Param('id') id: string,
    @Body() body: Record<string, unknown>,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const { fait: fieldId } = body;
    if (typeof fieldId !== 'string' || !ASKED_FIELDS.includes(fieldId)) throw missingPage();
    const { view, input } = this.editor.read([fieldId], body);
    const again = (form: FactForm['form'], status: number): Promise<void> =>
      this.again(response, { person, id }, { fieldId, form }, status);
    if (view.list.length > 0) return again(view, 422);
    if (view.values[fieldId] === '') return again(withIssue(view, fieldId, 'Saisissez une valeur.'), 422);
    try {
      await this.acts.edit(person.perimeter, person.act, id, versionsOf(body), input);
    } catch (error) {
      if (!isStale(error)) throw error;
      const stored = await this.editor.values(person.perimeter, id, [fieldId]);
      return again(conflictForm({ ...view.values }, stored, this.editor.labels([fieldId])), 409);
    }
    this.visits.flash(response, { tone: 'good', text: 'Fait enregistré, marché évalué de nouveau.' });
    response.redirect(303, `/marches/${id}`);
  }

  private async again(
    response: Response,
    { person, id }: { person: SignedIn; id: string },
    typed: FactForm,
    status: number,
  ): Promise<void> {
    const model = await this.page.model(person, id, null, typed);
    await this.pages.send(response, 'pages/contracts/eligibility', model, status);
  }
}
