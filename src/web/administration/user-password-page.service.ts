import { Injectable } from '@nestjs/common';
import { AccountChangesService } from '../../auth';
import { PASSWORD_MIN_LENGTH } from '../../auth/domain/password-rule';
import { type FormPage } from '../forms/form-page';
import { formOf, type FormView } from '../forms/form-view';
import { page, type Page } from '../shell/answer';
import { type AskedPage } from '../shell/asked';

@Injectable()
export class UserPasswordPage implements FormPage {
  constructor(private readonly changes: AccountChangesService) {}

  async show({ id }: AskedPage, typed?: FormView): Promise<Page> {
    const { user } = await this.changes.get(id);
    return page('administration/user-password', {
      title: 'Remplacer un mot de passe',
      lead: `Compte ${user.email}`,
      tab: 'administration',
      breadcrumb: [
        { label: 'Administration', href: '/administration' },
        { label: 'Utilisateurs', href: '/administration/utilisateurs' },
        { label: 'Mot de passe' },
      ],
      form: typed ?? formOf({ password: '' }),
      id,
      passwordMinLength: PASSWORD_MIN_LENGTH,
    });
  }
}
