import { Injectable } from '@nestjs/common';
import { FirstRunService } from '../../auth';
import { PASSWORD_MIN_LENGTH } from '../../auth/domain/password-rule';
import { type FormPage } from '../forms/form-page';
import { formOf, type FormView } from '../forms/form-view';
import { page, type Page } from '../shell/answer';
import { type AskedPage } from '../shell/asked';
import { missingPage } from '../shell/shell.errors';

const EMPTY = { code: '', email: '', displayName: '', password: '', siret: '', name: '' };

@Injectable()
export class FirstRunPage implements FormPage {
  constructor(private readonly firstRun: FirstRunService) {}

  async show(_asked: AskedPage, typed?: FormView): Promise<Page> {
    if (!(await this.firstRun.isPending())) throw missingPage();
    return page('auth/first-run', {
      title: 'Première ouverture',
      lead: 'Un compte d’administrateur et votre collectivité : deux minutes, une seule fois.',
      form: typed ?? formOf(EMPTY),
      passwordMinLength: PASSWORD_MIN_LENGTH,
    });
  }
}
