import { Controller, Get, Post } from '@nestjs/common';
import { type SignedIn } from '../../../auth';
import { type Buyer, BuyersRepository } from '../../../contracts';
import { ContractActs, type WrittenContract } from '../../../eligibility';
import { limitOf, type Perimeter } from '../../../shared/domain/perimeter';
import { type FormPage, type StoredForm } from '../../forms/form-page';
import { refusedAt, refuseIfWrong } from '../../forms/form-refused';
import { formOf, type FormView, withIssue } from '../../forms/form-view';
import { Form } from '../../forms/form.pipe';
import { CurrentPerson, Requires } from '../../shell/access';
import { type Page, page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { under } from '../../shell/navigation';
import { ContractEditor, versionsOf } from './contract-editor.service';
import { type TypedContract } from './contract-input';
import { ContractForm } from './contract.form';
import { FORM_FIELDS, formSections } from './form-sections';
import { ShownAgain } from '../../forms/form.filter';

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
export class ContractFormController implements FormPage {
  constructor(
    private readonly editor: ContractEditor,
    private readonly acts: ContractActs,
    private readonly buyers: BuyersRepository,
  ) {}

  @Get(['nouveau', ':id/modifier'])
  async show(@Asked() asked: AskedPage, typed?: FormView): Promise<Page> {
    const { id, person } = asked;
    const isNew = id === '';
    const buyers = await this.buyers.list(person.perimeter);
    const opened = isNew ? this.blank(person.perimeter, buyers) : formOf((await this.stored(asked)).values);
    const form = typed ?? opened;
    const title = isNew ? 'Ajouter un marché' : 'Modifier le marché';
    return page('contracts/form', {
      title,
      lead: isNew ? 'L’objet suffit pour commencer ; chaque fait de plus précise les verdicts.' : '',
      ...under('contracts', ...(isNew ? [] : [{ label: numberOf(form), href: `/marches/${id}` }]), title),
      form,
      sections: formSections(form.values),
      buyers: isNew && buyers.length > 1 ? buyers.map((one) => ({ value: one.id, label: one.name })) : [],
      noBuyer: buyers.length === 0,
      back: isNew ? '/marches' : `/marches/${id}`,
      isNew,
    });
  }

  @Post('nouveau')
  @ShownAgain()
  async log(@Form() form: ContractForm, @CurrentPerson() { perimeter, act }: SignedIn): Promise<Redirect> {
    const { view, input } = withCoherence(this.editor.read(FORM_FIELDS, form));
    const buyer = await this.buyer(perimeter, form.buyerId);
    if (buyer === undefined) throw refusedAt(view, 'buyerId', 'Choisissez l’acheteur de ce marché.');
    refuseIfWrong(view);
    return opened(await this.acts.log(perimeter, act, buyer.id, input), 'Marché ajouté et évalué.');
  }

  @Post(':id/modifier')
  @ShownAgain()
  async edit(@Form() form: ContractForm, @Asked() { person, id }: AskedPage): Promise<Redirect> {
    const { view, input } = withCoherence(this.editor.read(FORM_FIELDS, form));
    refuseIfWrong(view);
    const written = await this.acts.edit(person.perimeter, person.act, id, versionsOf(form), input);
    return opened(written, 'Marché enregistré et évalué de nouveau.');
  }

  stored({ person, id }: AskedPage): Promise<StoredForm> {
    return this.editor.stored(person.perimeter, id, FORM_FIELDS);
  }

  /** The buyer chosen, or the only one of this person. */
  private async buyer(perimeter: Perimeter, chosen: string): Promise<Buyer | undefined> {
    const buyers = await this.buyers.list(perimeter);
    return buyers.length === 1 ? buyers[0] : buyers.find(({ id }) => id === chosen);
  }

  /** Whoever is given one service or one territory has no need to type it. */
  private blank(perimeter: Perimeter, [only, ...others]: readonly Buyer[]): FormView {
    const limit = only && others.length === 0 ? limitOf(perimeter, only.id) : null;
    const { services = [], territories = [] } = limit ?? {};
    const { view } = this.editor.read(FORM_FIELDS, {
      status: 'planned',
      contractKind: 'contract',
      ...(services.length === 1 && { service: services[0] }),
      ...(territories.length === 1 && { territory: territories[0] }),
    });
    return formOf({ ...view.values, buyerId: '' });
  }
}

/** Opens the page of the contract; a step towards the launch that was refused is said there. */
function opened({ id, refusal }: WrittenContract, text: string): Redirect {
  if (refusal === null) return redirect(`/marches/${id}`, text);
  const said = `${text} L’état reste inchangé. ${refusal.message}`;
  return redirect(`/marches/${id}`, { tone: 'late', text: said });
}

function numberOf({ values: { decpId } }: FormView): string {
  return typeof decpId === 'string' && decpId !== '' ? decpId : 'Marché';
}
