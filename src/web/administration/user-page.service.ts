import { Injectable } from '@nestjs/common';
import { AccountChangesService } from '../../auth';
import { PASSWORD_MIN_LENGTH } from '../../auth/domain/password-rule';
import { BuyersService, PlacesRepository } from '../../contracts';
import { type FormPage, type StoredForm } from '../forms/form-page';
import { formOf, type FormView } from '../forms/form-view';
import { page, type Page } from '../shell/answer';
import { type AskedPage } from '../shell/asked';
import { buyerChoices, givenValues, untyped } from './limit-choices';
import { ROLE_OPTIONS, USER_LABELS } from './user-views';

const EMPTY = { email: '', displayName: '', role: '', password: '', ...givenValues([]) };

/** The form of one account; of a new one where the address names none. */
@Injectable()
export class UserPage implements FormPage {
  constructor(
    private readonly changes: AccountChangesService,
    private readonly buyers: BuyersService,
    private readonly places: PlacesRepository,
  ) {}

  async show(asked: AskedPage, typed?: FormView): Promise<Page> {
    const { id, person } = asked;
    const title = id === '' ? 'Ouvrir un compte' : 'Modifier un compte';
    const form = typed ?? formOf(id === '' ? EMPTY : (await this.stored(asked)).values);
    const places = await this.places.byBuyer(person.perimeter);
    const buyers = buyerChoices(await this.buyers.list(person.perimeter), places, form.values);
    return page('administration/user', {
      title,
      tab: 'administration',
      breadcrumb: [
        { label: 'Administration', href: '/administration' },
        { label: 'Utilisateurs', href: '/administration/utilisateurs' },
        { label: title },
      ],
      form: { ...form, values: { ...untyped(buyers), ...form.values } },
      isNew: id === '',
      id,
      roles: ROLE_OPTIONS,
      buyers,
      passwordMinLength: PASSWORD_MIN_LENGTH,
    });
  }

  async stored({ id }: AskedPage): Promise<StoredForm> {
    const { user, grants } = await this.changes.get(id);
    const { email, displayName, role, active, version } = user;
    return {
      values: { email, displayName, role, active, version, ...givenValues(grants) },
      labels: USER_LABELS,
    };
  }
}
