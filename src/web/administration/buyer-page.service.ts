import { Injectable } from '@nestjs/common';
import { type Buyer, BuyersService } from '../../contracts';
import { type FormPage, type StoredForm } from '../forms/form-page';
import { formOf, type FormView } from '../forms/form-view';
import { page, type Page } from '../shell/answer';
import { type AskedPage } from '../shell/asked';
import { AUTHORITY_OPTIONS, BUYER_LABELS, buyerValues, EMPTY_BUYER, KIND_OPTIONS } from './buyer-views';

/** The form of one buyer; of a new one where the address names none. */
@Injectable()
export class BuyerPage implements FormPage {
  constructor(private readonly buyers: BuyersService) {}

  async show(asked: AskedPage, typed?: FormView): Promise<Page> {
    const { id } = asked;
    const title = id === '' ? 'Ajouter un acheteur' : 'Modifier un acheteur';
    const form = typed ?? formOf(id === '' ? EMPTY_BUYER : (await this.stored(asked)).values);
    return page('administration/buyer', {
      title,
      tab: 'administration',
      breadcrumb: [
        { label: 'Administration', href: '/administration' },
        { label: 'Acheteurs', href: '/administration/acheteurs' },
        { label: title },
      ],
      form,
      isNew: id === '',
      id,
      kinds: KIND_OPTIONS,
      authorities: AUTHORITY_OPTIONS,
      parents: (await this.parents(asked)).map(({ id: value, name }) => ({ value, label: name })),
    });
  }

  async stored({ person, id }: AskedPage): Promise<StoredForm> {
    return { values: buyerValues(await this.buyers.get(person.perimeter, id)), labels: BUYER_LABELS };
  }

  /** The buyers that may accompany this one. */
  async parents({ person, id }: AskedPage): Promise<Buyer[]> {
    return (await this.buyers.list(person.perimeter)).filter((buyer) => buyer.id !== id);
  }
}
