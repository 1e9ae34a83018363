import { Controller, Get, Param, Post } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { ShownAgainBy } from '../../forms/form.filter';
import { Form } from '../../forms/form.pipe';
import { CurrentPerson, Requires } from '../../shell/access';
import { type Page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { CommitmentForm } from './commitment.form';
import { CommitmentPage } from './commitment-page.service';

/** Retains the hours owed on a contract, or revises them: the former commitment stays readable. */
@Requires('edit-hours')
@Controller('heures/:id/engagement')
export class CommitmentController {
  constructor(private readonly page: CommitmentPage) {}

  @Get()
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Post()
  @ShownAgainBy(CommitmentPage)
  async retain(
    @Param('id') id: string,
    @Form() form: CommitmentForm,
    @CurrentPerson() person: SignedIn,
  ): Promise<Redirect> {
    await this.page.retain(person, id, form);
    return redirect(`/heures/${id}`, 'Engagement retenu ; le solde est recalculé.');
  }
}
