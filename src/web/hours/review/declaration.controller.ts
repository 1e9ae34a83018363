import { Controller, Get, Param, Post } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { DeclarationReviewService } from '../../../insertion-hours';
import { ShownAgainBy } from '../../forms/form.filter';
import { Form } from '../../forms/form.pipe';
import { CurrentPerson, Requires } from '../../shell/access';
import { type Page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { DeclarationPage } from './declaration-page.service';
import { evidenceOf } from './evidence';
import { OneValidationForm, ReturnForm, SubmitForm, WeightForm } from './review.forms';

/** One declaration: what it says, and its review. */
@Controller('heures/declarations/:id')
@ShownAgainBy(DeclarationPage)
export class DeclarationController {
  constructor(
    private readonly page: DeclarationPage,
    private readonly review: DeclarationReviewService,
  ) {}

  @Get()
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Requires('edit-hours')
  @Post('valider')
  async validate(
    @Param('id') id: string,
    @Form() form: OneValidationForm,
    @CurrentPerson() { perimeter, act }: SignedIn,
  ): Promise<Redirect> {
    const { version } = form;
    await this.review.validate(perimeter, act, [{ id, version }], evidenceOf(form));
    return reviewed(id, 'Déclaration validée : ses heures comptent.');
  }

  @Requires('edit-hours')
  @Post('renvoyer')
  async sendBack(
    @Param('id') id: string,
    @Form() { version, returnReason }: ReturnForm,
    @CurrentPerson() { perimeter, act }: SignedIn,
  ): Promise<Redirect> {
    await this.review.sendBack(perimeter, act, { id, version }, returnReason);
    return reviewed(id, 'Déclaration renvoyée avec son motif.');
  }

  @Requires('edit-hours')
  @Post('ponderer')
  async weigh(
    @Param('id') id: string,
    @Form() { version, weight }: WeightForm,
    @CurrentPerson() { perimeter, act }: SignedIn,
  ): Promise<Redirect> {
    await this.review.weigh(perimeter, act, { id, version }, weight.replace(',', '.'));
    return reviewed(id, 'Pondération enregistrée.');
  }

  @Requires('edit-hours')
  @Post('soumettre')
  async submit(
    @Param('id') id: string,
    @Form() { version }: SubmitForm,
    @CurrentPerson() { perimeter, act }: SignedIn,
  ): Promise<Redirect> {
    await this.review.submit(perimeter, act, { id, version });
    return reviewed(id, 'Déclaration remise à contrôler.');
  }
}

function reviewed(id: string, text: string): Redirect {
  return redirect(`/heures/declarations/${id}`, text);
}
