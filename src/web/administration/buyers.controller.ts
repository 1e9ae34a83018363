import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../auth';
import { type Buyer, BuyersService } from '../../contracts';
import { conflictForm, isStale } from '../forms/conflict';
import { formOf, type FormView } from '../forms/form-view';
import { readForm, type Submission, submitted } from '../forms/read-form';
import { CurrentPerson, Requires } from '../shell/access';
import { Pages } from '../shell/pages.service';
import { Visits } from '../shell/visits.service';
import { BuyerForm } from './administration.forms';
import {
  AUTHORITY_OPTIONS,
  BUYER_LABELS,
  buyersTable,
  buyerValues,
  KIND_OPTIONS,
  typedBuyer,
} from './buyer-views';

const HERE = '/administration/acheteurs';
const crumbs = [{ label: 'Administration', href: '/administration' }];
const EMPTY = {
  siret: '',
  name: '',
  kind: 'local-authority',
  contractingAuthority: '',
  parentId: '',
  version: 0,
};

/** Contracting authorities: list, add, edit. */
@Requires('administer')
@Controller('administration/acheteurs')
export class BuyersController {
  constructor(
    private readonly pages: Pages,
    private readonly buyers: BuyersService,
    private readonly visits: Visits,
  ) {}

  @Get()
  async list(@CurrentPerson() person: SignedIn, @Res() response: Response): Promise<void> {
    const buyers = await this.buyers.list(person.perimeter);
    await this.pages.send(response, 'pages/administration/buyers', {
      title: 'Acheteurs',
      lead: `${buyers.length} acheteur${buyers.length < 2 ? '' : 's'} dans le registre`,
      tab: 'administration',
      breadcrumb: [...crumbs, { label: 'Acheteurs' }],
      table: buyersTable(buyers),
    });
  }

  @Get('nouveau')
  async showNew(@CurrentPerson() person: SignedIn, @Res() response: Response): Promise<void> {
    await this.formPage(response, person, { form: formOf(EMPTY), isNew: true, id: '' }, 200);
  }

  @Post('nouveau')
  async add(
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const parents = await this.buyers.list(person.perimeter);
    const submission = await submitted(BuyerForm, body, (form) =>
      this.buyers.add(person.act, typedBuyer(form, parents)),
    );
    if ('form' in submission)
      return this.formPage(response, person, { form: submission.form, isNew: true, id: '' }, 422);
    this.visits.flash(response, { tone: 'good', text: `Acheteur ajouté : ${submission.done.name}.` });
    response.redirect(303, HERE);
  }

  @Get(':id')
  async show(
    @Param('id') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const buyer = await this.buyers.get(person.perimeter, id);
    await this.formPage(response, person, { form: formOf(buyerValues(buyer)), isNew: false, id }, 200);
  }

  @Post(':id')
  async edit(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const parents = (await this.buyers.list(person.perimeter)).filter((buyer) => buyer.id !== id);
    const { result, status } = await this.tryEdit(id, body, person, parents);
    if ('form' in result)
      return this.formPage(response, person, { form: result.form, isNew: false, id }, status);
    this.visits.flash(response, { tone: 'good', text: 'Acheteur enregistré.' });
    response.redirect(303, HERE);
  }

  private async tryEdit(
    id: string,
    body: unknown,
    person: SignedIn,
    parents: readonly Buyer[],
  ): Promise<{ result: Submission<void>; status: number }> {
    const { act, perimeter } = person;
    try {
      const work = (form: BuyerForm): Promise<void> =>
        this.buyers.edit(act, perimeter, { id, version: form.version }, typedBuyer(form, parents));
      return { result: await submitted(BuyerForm, body, work), status: 422 };
    } catch (error) {
      if (!isStale(error)) throw error;
      const stored = buyerValues(await this.buyers.get(perimeter, id));
      const typed = { ...readForm(BuyerForm, body).form };
      return { result: { form: conflictForm(typed, stored, BUYER_LABELS) }, status: 409 };
    }
  }

  private async formPage(
    response: Response,
    person: SignedIn,
    view: { form: FormView; isNew: boolean; id: string },
    status: number,
  ): Promise<void> {
    const title = view.isNew ? 'Ajouter un acheteur' : 'Modifier un acheteur';
    const parents = (await this.buyers.list(person.perimeter)).filter(({ id }) => id !== view.id);
    const model = {
      title,
      tab: 'administration' as const,
      breadcrumb: [...crumbs, { label: 'Acheteurs', href: HERE }, { label: title }],
      ...view,
      kinds: KIND_OPTIONS,
      authorities: AUTHORITY_OPTIONS,
      parents: parents.map(({ id, name }) => ({ value: id, label: name })),
    };
    await this.pages.send(response, 'pages/administration/buyer', model, status);
  }
}
