import { Controller, Get, Param, Post } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { ContractActs } from '../../../eligibility';
import { refusedAt, refuseIfWrong } from '../../forms/form-refused';
import { ShownAgainBy } from '../../forms/form.filter';
import { Form } from '../../forms/form.pipe';
import { CurrentPerson, Requires } from '../../shell/access';
import { type Page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { missingPage } from '../../shell/shell.errors';
import { ContractEditor, versionsOf } from '../form/contract-editor.service';
import { EligibilityPage } from './eligibility-page.service';
import { FactForm } from './fact.form';
import { ASKED_FIELDS } from './missing-facts';

/** The page of one contract: what the rules say of it, and the facts they miss. */
@Controller('marches/:id')
export class EligibilityController {
  constructor(
    private readonly page: EligibilityPage,
    private readonly editor: ContractEditor,
    private readonly acts: ContractActs,
  ) {}

  @Get()
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Requires('edit-contracts')
  @Post('faits')
  @ShownAgainBy(EligibilityPage)
  async state(
    @Param('id') id: string,
    @Form() form: FactForm,
    @CurrentPerson() { perimeter, act }: SignedIn,
  ): Promise<Redirect> {
    const fait = ASKED_FIELDS.find((field) => field === form.fait);
    if (fait === undefined) throw missingPage();
    const { view, input } = this.editor.read([fait], form);
    refuseIfWrong(view);
    if (form[fait] === '') throw refusedAt(view, fait, 'Saisissez une valeur.');
    await this.acts.edit(perimeter, act, id, versionsOf(form), input);
    return redirect(`/marches/${id}`, 'Fait enregistré, marché évalué de nouveau.');
  }
}
