import { Controller, Get, Param, Post } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { ShownAgainBy } from '../../forms/form.filter';
import { Form } from '../../forms/form.pipe';
import { CurrentPerson, Requires } from '../../shell/access';
import { type Page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { ResumeForm, SuspensionForm } from './suspension.form';
import { SuspensionPage } from './suspension-page.service';

/** Suspends what is owed on a contract, and takes it up again. */
@Requires('edit-hours')
@Controller('heures/:id/suspension')
export class SuspensionController {
  constructor(private readonly page: SuspensionPage) {}

  @Get()
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Post()
  @ShownAgainBy(SuspensionPage)
  async suspend(
    @Param('id') id: string,
    @Form() form: SuspensionForm,
    @CurrentPerson() person: SignedIn,
  ): Promise<Redirect> {
    await this.page.suspend(person, id, form);
    return redirect(`/heures/${id}`, 'Suspension enregistrée : rien n’est dû pendant ces jours.');
  }

  @Post(':suspensionId/reprise')
  @ShownAgainBy(SuspensionPage)
  async resume(
    @Param('id') id: string,
    @Param('suspensionId') suspensionId: string,
    @Form() form: ResumeForm,
    @CurrentPerson() person: SignedIn,
  ): Promise<Redirect> {
    await this.page.resume(person, id, suspensionId, form);
    return redirect(`/heures/${id}`, 'Reprise enregistrée : les heures courent de nouveau.');
  }
}
