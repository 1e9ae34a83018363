import { Controller, Get, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { type SignedIn } from '../../../auth';
import { DeclarationRunner } from '../../../imports';
import { DECLARATION_FIELDS } from '../../../insertion-hours/domain/declaration-fields';
import { TextField } from '../../forms/fields';
import { type FormPage } from '../../forms/form-page';
import { formOf } from '../../forms/form-view';
import { Form } from '../../forms/form.pipe';
import { CurrentPerson, Requires } from '../../shell/access';
import { page, type Page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { under } from '../../shell/navigation';
import { declarationImportView } from './declaration-import-view';
import { DeclarationUploads } from './declaration-uploads.service';
import { ShownAgain } from '../../forms/form.filter';

const HERE = '/heures/importer';
const NAME_SHOWN = 150;

class ConfirmForm {
  @TextField()
  fileName!: string;
}

/** A spreadsheet of declarations: sent, shown as it would go in, then taken in. */
@Requires('edit-hours')
@Controller('heures/importer')
export class DeclarationImportController implements FormPage {
  readonly mainField = 'file';

  constructor(
    private readonly uploads: DeclarationUploads,
    private readonly imports: DeclarationRunner,
  ) {}

  @Get()
  show(@Asked() _asked: AskedPage, typed = formOf({})): Page {
    return page('hours/import', {
      title: 'Importer des déclarations',
      lead: 'Un tableur, une ligne par personne et par mois ; rien n’est enregistré avant votre accord.',
      ...under('hours', 'Importer'),
      form: { ...typed, values: { file: '', ...typed.values } },
      fields: DECLARATION_FIELDS.map(({ label, help }) => ({ label, help })),
    });
  }

  @Post()
  @ShownAgain()
  async preview(@Req() request: Request, @CurrentPerson() person: SignedIn): Promise<Page> {
    const { id, fileName } = await this.uploads.receive(request, person);
    const rehearse = this.bringIn(person, fileName, true);
    const report = await this.uploads.read(person, id, fileName, rehearse).catch(async (error: unknown) => {
      await this.uploads.remove(person, id);
      throw error;
    });
    return page('hours/import-preview', {
      title: 'Contrôle des déclarations',
      ...under('hours', { label: 'Importer', href: HERE }, 'Contrôle'),
      ...declarationImportView(report),
      id,
      fileName,
    });
  }

  @Post(':id')
  async confirm(@Form() { fileName }: ConfirmForm, @Asked() { person, id }: AskedPage): Promise<Page> {
    const name = fileName === '' ? 'déclarations' : fileName.slice(0, NAME_SHOWN);
    const report = await this.uploads.readOnce(person, id, name, this.bringIn(person, name, false));
    return page('hours/import-result', {
      title: 'Déclarations importées',
      ...under('hours', { label: 'Importer', href: HERE }, 'Terminé'),
      ...declarationImportView(report),
    });
  }

  @Post(':id/abandon')
  async abandon(@Asked() { person, id }: AskedPage): Promise<Redirect> {
    await this.uploads.remove(person, id);
    return redirect(HERE);
  }

  private bringIn(
    { perimeter, act }: SignedIn,
    fileName: string,
    dryRun: boolean,
  ): (path: string) => ReturnType<DeclarationRunner['importFile']> {
    return (path) => this.imports.importFile(path, { perimeter, act, dryRun, fileName });
  }
}
