import { Injectable } from '@nestjs/common';
import { type FormPage } from '../forms/form-page';
import { formOf, type FormView } from '../forms/form-view';
import { page, type Page } from '../shell/answer';
import { type AskedPage } from '../shell/asked';
import { localPath } from '../shell/local-path';

@Injectable()
export class SignInPage implements FormPage {
  readonly mainField = null;

  show({ query }: AskedPage, typed?: FormView): Page {
    const form = typed ?? formOf({ email: '', suite: localPath(query['suite']) });
    return page('auth/sign-in', { title: 'Connexion', form });
  }
}
