import { Controller, Get, Param, Post } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { ShownAgainBy } from '../../forms/form.filter';
import { Form } from '../../forms/form.pipe';
import { CurrentPerson, Requires } from '../../shell/access';
import { type Page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { DeclareForm } from './declare.form';
import { DeclarePage } from './declare-page.service';

/** Declares hours on a contract, by the same checks as a spreadsheet. */
@Requires('edit-hours')
@Controller('heures/:id/declarer')
export class DeclareController {
  constructor(private readonly page: DeclarePage) {}

  @Get()
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Post()
  @ShownAgainBy(DeclarePage)
  async declare(
    @Param('id') id: string,
    @Form() form: DeclareForm,
    @CurrentPerson() person: SignedIn,
  ): Promise<Redirect> {
    const remarks = await this.page.declare(person, id, form);
    const text = ['Heures déclarées, à contrôler.', ...remarks].join(' ');
    return redirect(`/heures/${id}`, { tone: remarks.length > 0 ? 'late' : 'good', text });
  }
}
