import { Injectable } from '@nestjs/common';
import { AccountChangesService } from '../../auth';
import { PASSWORD_MIN_LENGTH } from '../../auth/domain/password-rule';
import { BuyersService } from '../../contracts';
import { type FormPage, type StoredForm } from '../forms/form-page';
import { formOf, type FormView } from '../forms/form-view';
import { page, type Page } from '../shell/answer';
import { type AskedPage } from '../shell/asked';
import { buyerOptions, ROLE_OPTIONS, USER_LABELS } from './user-views';

const EMPTY = { email: '', displayName: '', role: '', password: '', buyerIds: [] };

/** The form of one account; of a new one where the address names none. */
@Injectable()
export class UserPage implements FormPage {
  constructor(
    private readonly changes: AccountChangesService,
    private readonly buyers: BuyersService,
  ) {}

  async show(asked: AskedPage, typed?: FormView): Promise<Page> {
    const { id, person } = asked;
    const title = id === '' ? 'Ouvrir un compte' : 'Modifier un compte';
    return page('administration/user', {
      title,
      tab: 'administration',
      breadcrumb: [
        { label: 'Administration', href: '/administration' },
        { label: 'Utilisateurs', href: '/administration/utilisateurs' },
        { label: title },
      ],
      form: typed ?? formOf(id === '' ? EMPTY : (await this.stored(asked)).values),
      isNew: id === '',
      id,
      roles: ROLE_OPTIONS,
      buyers: buyerOptions(await this.buyers.list(person.perimeter)),
      passwordMinLength: PASSWORD_MIN_LENGTH,
    });
  }

  async stored({ id }: AskedPage): Promise<StoredForm> {
    const { user, buyerIds } = await this.changes.get(id);
    const { email, displayName, role, active, version } = user;
    return { values: { email, displayName, role, active, version, buyerIds }, labels: USER_LABELS };
  }
}
