import { Injectable } from '@nestjs/common';
import { PASSWORD_MIN_LENGTH } from '../../auth/domain/password-rule';
import { ROLE_LABELS } from '../../auth/domain/role';
import { BuyersService } from '../../contracts';
import { limitedName } from '../../contracts/domain/limit-words';
import { limitOf } from '../../shared/domain/perimeter';
import { type FormPage } from '../forms/form-page';
import { formOf, type FormView } from '../forms/form-view';
import { page, type Page } from '../shell/answer';
import { type AskedPage } from '../shell/asked';

@Injectable()
export class MyAccountPage implements FormPage {
  constructor(private readonly buyers: BuyersService) {}

  async show({ person }: AskedPage, typed?: FormView): Promise<Page> {
    const buyers = await this.buyers.list(person.perimeter);
    const given = buyers.map(({ id, name }) => limitedName(name, limitOf(person.perimeter, id))).join(', ');
    const { displayName, email, role } = person.user;
    return page('auth/my-account', {
      title: 'Mon compte',
      facts: [
        { label: 'Nom affiché', value: displayName },
        { label: 'Adresse', value: email },
        { label: 'Rôle', value: ROLE_LABELS[role].label, origin: ROLE_LABELS[role].help },
        { label: 'Acheteurs', value: given || 'aucun' },
      ],
      form: typed ?? formOf({ currentPassword: '', password: '' }),
      passwordMinLength: PASSWORD_MIN_LENGTH,
    });
  }
}
