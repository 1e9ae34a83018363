import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../../auth';
import { BuyersRepository } from '../../../contracts';
import { ContractActs, type WrittenContract } from '../../../eligibility';
import { conflictForm, isStale } from '../../forms/conflict';
import { formOf, type FormView, withIssue } from '../../forms/form-view';
import { CurrentPerson, Requires } from '../../shell/access';
import { Pages } from '../../shell/pages.service';
import { Visits } from '../../shell/visits.service';
import { withCoherence } from './coherence';
import { ContractEditor, versionsOf } from './contract-editor.service';
import { FORM_FIELDS, formSections } from './form-sections';

type Body = Record<string, unknown>;

/** Logs a contract, or edits one. */
@Requires('edit-contracts')
@Controller('marches')
export class ContractFormController {
  constructor(
    private readonly pages: Pages,
    private readonly editor: ContractEditor,
    private readonly buyers: BuyersRepository,
    private readonly acts: ContractActs,
    private readonly visits: Visits,
  ) {}

  @Get('nouveau')
  showNew(@CurrentPerson() person: SignedIn, @Res() response: Response): Promise<void> {
    const { view } = this.editor.read(FORM_FIELDS, { status: 'planned', contractKind: 'contract' });
    return this.formPage(response, person, formOf({ ...view.values, buyerId: '' }), null);
  }

  @Post('nouveau')
  async log(@Body() body: Body, @CurrentPerson() person: SignedIn, @Res() response: Response): Promise<void> {
    const buyers = await this.buyers.list(person.perimeter);
    const [only] = buyers;
    const buyer = buyers.length === 1 ? only : buyers.find(({ id }) => id === body['buyerId']);
    const { view, input } = this.editor.read(FORM_FIELDS, body);
    let checked = withCoherence({ ...view, values: { ...view.values, buyerId: buyer?.id ?? '' } }, input);
    if (buyer === undefined) checked = withIssue(checked, 'buyerId', 'Choisissez l’acheteur de ce marché.');
    if (buyer === undefined || checked.list.length > 0)
      return this.formPage(response, person, checked, null, 422);
    const written = await this.acts.log(person.perimeter, person.act, buyer.id, input);
    this.opened(response, written, 'Marché ajouté et évalué.');
  }

  @Get(':id/modifier')
  async showEdit(
    @Param('id') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const values = await this.editor.values(person.perimeter, id, FORM_FIELDS);
    await this.formPage(response, person, formOf(values), id);
  }

  @Post(':id/modifier')
  async edit(
    @Param('id') id: string,
    @Body() body: Body,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const stored = await this.editor.values(person.perimeter, id, FORM_FIELDS);
    const { view, input } = this.editor.read(FORM_FIELDS, body);
    const versions = { contractVersion: body['contractVersion'], procedureVersion: body['procedureVersion'] };
    const checked = withCoherence({ ...view, values: { ...view.values, ...versions } }, input);
    if (checked.list.length > 0) return this.formPage(response, person, checked, id, 422);
    try {
      const written = await this.acts.edit(person.perimeter, person.act, id, versionsOf(body), input);
      this.opened(response, written, 'Marché enregistré et évalué de nouveau.');
    } catch (error) {
      if (!isStale(error)) throw error;
      return this.formPage(response, person, this.conflict(checked, stored), id, 409);
    }
  }

  private conflict(typed: FormView, stored: Body): FormView {
    const form = conflictForm(typed.values, stored, this.editor.labels(FORM_FIELDS));
    const { contractVersion, procedureVersion } = stored;
    return { ...form, values: { ...form.values, contractVersion, procedureVersion } };
  }

  /** Opens the page of the contract; a step towards the launch that was refused is said there. */
  private opened(response: Response, { id, refusal }: WrittenContract, text: string): void {
    this.visits.flash(
      response,
      refusal === null
        ? { tone: 'good', text }
        : { tone: 'late', text: `${text} L’état reste inchangé. ${refusal.message}` },
    );
    response.redirect(303, `/marches/${id}`);
  }

  private async formPage(
    response: Response,
    person: SignedIn,
    form: FormView,
    id: string | null,
    status = 200,
  ): Promise<void> {
    const title = id === null ? 'Ajouter un marché' : 'Modifier le marché';
    const buyers = await this.buyers.list(person.perimeter);
    const model = {
      title,
      lead: id === null ? 'L’objet suffit pour commencer ; chaque fait de plus précise les verdicts.' : '',
      tab: 'contracts' as const,
      breadcrumb: [
        { label: 'Marchés', href: '/marches' },
        ...(id === null ? [] : [{ label: numberOf(form), href: `/marches/${id}` }]),
        { label: title },
      ],
      form,
      sections: formSections(form.values),
      buyers:
        id === null && buyers.length > 1 ? buyers.map((one) => ({ value: one.id, label: one.name })) : [],
      noBuyer: buyers.length === 0,
      back: id === null ? '/marches' : `/marches/${id}`,
      isNew: id === null,
    };
    await this.pages.send(response, 'pages/contracts/form', model, status);
  }
}

function numberOf({ values: { decpId } }: FormView): string {
  return typeof decpId === 'string' && decpId !== '' ? decpId : 'Marché';
}
