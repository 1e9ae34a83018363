import { Injectable } from '@nestjs/common';
import { DECLARATION_FIELDS } from '../../../insertion-hours/domain/declaration-fields';
import { type FormPage } from '../../forms/form-page';
import { formOf } from '../../forms/form-view';
import { page, type Page } from '../../shell/answer';
import { type AskedPage } from '../../shell/asked';

@Injectable()
export class DeclarationUploadPage implements FormPage {
  readonly mainField = 'file';

  show(_asked: AskedPage, typed = formOf({})): Page {
    return page('hours/import', {
      title: 'Importer des déclarations',
      lead: 'Un tableur, une ligne par personne et par mois ; rien n’est enregistré avant votre accord.',
      tab: 'hours',
      breadcrumb: [{ label: 'Heures', href: '/heures' }, { label: 'Importer' }],
      form: { ...typed, values: { file: '', ...typed.values } },
      fields: DECLARATION_FIELDS.map(({ label, help }) => ({ label, help })),
    });
  }
}
