import { Controller, Get, Param, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { type SignedIn } from '../../../auth';
import { DeclarationRunner } from '../../../imports';
import { TextField } from '../../forms/fields';
import { ShownAgainBy } from '../../forms/form.filter';
import { Form } from '../../forms/form.pipe';
import { CurrentPerson, Requires } from '../../shell/access';
import { page, type Page, redirect, type Redirect } from '../../shell/answer';
import { Asked, type AskedPage } from '../../shell/asked';
import { declarationImportView } from './declaration-import-view';
import { DeclarationUploadPage } from './declaration-upload-page.service';
import { DeclarationUploads } from './declaration-uploads.service';

const HERE = '/heures/importer';
const CRUMBS = [
  { label: 'Heures', href: '/heures' },
  { label: 'Importer', href: HERE },
];
const NAME_SHOWN = 150;

class ConfirmForm {
  @TextField()
  fileName!: string;
}

/** A spreadsheet of declarations: sent, shown as it would go in, then taken in. */
@Requires('edit-hours')
@Controller('heures/importer')
export class DeclarationImportController {
  constructor(
    private readonly page: DeclarationUploadPage,
    private readonly uploads: DeclarationUploads,
    private readonly imports: DeclarationRunner,
  ) {}

  @Get()
  show(@Asked() asked: AskedPage): Page {
    return this.page.show(asked);
  }

  @Post()
  @ShownAgainBy(DeclarationUploadPage)
  async preview(@Req() request: Request, @CurrentPerson() person: SignedIn): Promise<Page> {
    const { id, path, fileName } = await this.uploads.receive(request, person);
    const report = await this.bringIn(person, path, fileName, true).catch(async (error: unknown) => {
      await this.uploads.remove(person, id);
      throw error;
    });
    return page('hours/import-preview', {
      title: 'Contrôle des déclarations',
      tab: 'hours',
      breadcrumb: [...CRUMBS, { label: 'Contrôle' }],
      ...declarationImportView(report),
      id,
      fileName,
    });
  }

  @Post(':id')
  async confirm(
    @Param('id') id: string,
    @Form() { fileName }: ConfirmForm,
    @CurrentPerson() person: SignedIn,
  ): Promise<Page> {
    const path = this.uploads.pathOf(person, id);
    const name = fileName === '' ? 'déclarations' : fileName.slice(0, NAME_SHOWN);
    const report = await this.bringIn(person, path, name, false);
    await this.uploads.remove(person, id);
    return page('hours/import-result', {
      title: 'Déclarations importées',
      tab: 'hours',
      breadcrumb: [...CRUMBS, { label: 'Terminé' }],
      ...declarationImportView(report),
    });
  }

  @Post(':id/abandon')
  async abandon(@Param('id') id: string, @CurrentPerson() person: SignedIn): Promise<Redirect> {
    await this.uploads.remove(person, id);
    return redirect(HERE);
  }

  private bringIn(
    { perimeter, act }: SignedIn,
    path: string,
    fileName: string,
    dryRun: boolean,
  ): ReturnType<DeclarationRunner['importFile']> {
    return this.imports.importFile(path, { perimeter, act, dryRun, fileName });
  }
}
