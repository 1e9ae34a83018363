import { Controller, Get, Param, Post } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { ContractActs, type WrittenContract } from '../../../eligibility';
import { refusedAt, refuseIfWrong } from '../../forms/form-refused';
import { ShownAgainBy } from '../../forms/form.filter';
import { Form } from '../../forms/form.pipe';
import { CurrentPerson, Requires } from '../../shell/access';
import { type Page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { ContractEditor, versionsOf } from './contract-editor.service';
import { ContractFormPage } from './contract-form-page.service';
import { ContractForm } from './contract.form';
import { FORM_FIELDS } from './form-sections';
import { withIssue } from '../../forms/form-view';
import { type TypedContract } from './contract-input';

/** What no field can see alone. */
function withCoherence({ view, input }: TypedContract): TypedContract {
  const { contract, procedure } = input;
  let checked = view;
  if (!contract.subject)
    checked = withIssue(
      checked,
      'subject',
      'Saisissez l’objet du marché : ce qui est acheté, en une phrase.',
    );
  const { launchedOn } = procedure;
  const { notifiedOn } = contract;
  if (launchedOn && notifiedOn && notifiedOn < launchedOn)
    checked = withIssue(
      checked,
      'notifiedOn',
      'La notification précède le lancement de la consultation : corrigez l’une des deux dates.',
    );
  return { view: checked, input };
}

/** Logs a contract, or edits one. */
@Requires('edit-contracts')
@Controller('marches')
export class ContractFormController {
  constructor(
    private readonly page: ContractFormPage,
    private readonly editor: ContractEditor,
    private readonly acts: ContractActs,
  ) {}

  @Get(['nouveau', ':id/modifier'])
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Post('nouveau')
  @ShownAgainBy(ContractFormPage)
  async log(@Form() form: ContractForm, @CurrentPerson() { perimeter, act }: SignedIn): Promise<Redirect> {
    const { view, input } = withCoherence(this.editor.read(FORM_FIELDS, form));
    const buyer = await this.page.buyer(perimeter, form.buyerId);
    if (buyer === undefined) throw refusedAt(view, 'buyerId', 'Choisissez l’acheteur de ce marché.');
    refuseIfWrong(view);
    return opened(await this.acts.log(perimeter, act, buyer.id, input), 'Marché ajouté et évalué.');
  }

  @Post(':id/modifier')
  @ShownAgainBy(ContractFormPage)
  async edit(
    @Param('id') id: string,
    @Form() form: ContractForm,
    @CurrentPerson() { perimeter, act }: SignedIn,
  ): Promise<Redirect> {
    const { view, input } = withCoherence(this.editor.read(FORM_FIELDS, form));
    refuseIfWrong(view);
    const written = await this.acts.edit(perimeter, act, id, versionsOf(form), input);
    return opened(written, 'Marché enregistré et évalué de nouveau.');
  }
}

/** Opens the page of the contract; a step towards the launch that was refused is said there. */
function opened({ id, refusal }: WrittenContract, text: string): Redirect {
  if (refusal === null) return redirect(`/marches/${id}`, text);
  const said = `${text} L’état reste inchangé. ${refusal.message}`;
  return redirect(`/marches/${id}`, { tone: 'late', text: said });
}
