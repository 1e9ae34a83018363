import { Injectable } from '@nestjs/common';
import { type Buyer, BuyersRepository } from '../../../contracts';
import { limitOf, type Perimeter } from '../../../shared/domain/perimeter';
import { type FormPage, type StoredForm } from '../../forms/form-page';
import { formOf, type FormView } from '../../forms/form-view';
import { page, type Page } from '../../shell/answer';
import { type AskedPage } from '../../shell/asked';
import { ContractEditor } from './contract-editor.service';
import { FORM_FIELDS, formSections } from './form-sections';

/** The form of one contract; of a new one where the address names none. */
@Injectable()
export class ContractFormPage implements FormPage {
  constructor(
    private readonly editor: ContractEditor,
    private readonly buyers: BuyersRepository,
  ) {}

  async show(asked: AskedPage, typed?: FormView): Promise<Page> {
    const { id, person } = asked;
    const isNew = id === '';
    const buyers = await this.buyers.list(person.perimeter);
    const opened = isNew ? this.blank(person.perimeter, buyers) : formOf((await this.stored(asked)).values);
    const form = typed ?? opened;
    const title = isNew ? 'Ajouter un marché' : 'Modifier le marché';
    return page('contracts/form', {
      title,
      lead: isNew ? 'L’objet suffit pour commencer ; chaque fait de plus précise les verdicts.' : '',
      tab: 'contracts',
      breadcrumb: [
        { label: 'Marchés', href: '/marches' },
        ...(isNew ? [] : [{ label: numberOf(form), href: `/marches/${id}` }]),
        { label: title },
      ],
      form,
      sections: formSections(form.values),
      buyers: isNew && buyers.length > 1 ? buyers.map((one) => ({ value: one.id, label: one.name })) : [],
      noBuyer: buyers.length === 0,
      back: isNew ? '/marches' : `/marches/${id}`,
      isNew,
    });
  }

  stored({ person, id }: AskedPage): Promise<StoredForm> {
    return this.editor.stored(person.perimeter, id, FORM_FIELDS);
  }

  /** The buyer chosen, or the only one of this person. */
  async buyer(perimeter: Perimeter, chosen: string): Promise<Buyer | undefined> {
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

function numberOf({ values: { decpId } }: FormView): string {
  return typeof decpId === 'string' && decpId !== '' ? decpId : 'Marché';
}
