import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type SignedIn } from '../../../auth';
import { DeclarationImportsService } from '../../../imports';
import { DECLARATION_FIELDS } from '../../../insertion-hours/domain/declaration-fields';
import { DomainError } from '../../../shared/domain/domain-error';
import { formOf, type FormView, withIssue } from '../../forms/form-view';
import { CurrentPerson, Requires } from '../../shell/access';
import { Pages } from '../../shell/pages.service';
import { declarationImportView } from './declaration-import-view';
import { DeclarationUploads } from './declaration-uploads.service';

const HERE = '/heures/importer';
const CRUMBS = [{ label: 'Heures', href: '/heures' }];
const NAME_SHOWN = 150;

/** A spreadsheet of declarations: sent, shown as it would go in, then taken in. */
@Requires('edit-hours')
@Controller('heures/importer')
export class DeclarationImportController {
  constructor(
    private readonly pages: Pages,
    private readonly uploads: DeclarationUploads,
    private readonly imports: DeclarationImportsService,
  ) {}

  @Get()
  async show(@Res() response: Response): Promise<void> {
    await this.uploadPage(response, formOf({ file: '' }), 200);
  }

  @Post()
  async preview(
    @Req() request: Request,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    try {
      const { id, path, fileName } = await this.uploads.receive(request, response, person);
      const report = await this.bringIn(person, path, fileName, true).catch(async (error: unknown) => {
        await this.uploads.remove(person, id);
        throw error;
      });
      const model = { ...declarationImportView(report), id, fileName };
      await this.pages.send(response, 'pages/hours/import-preview', {
        title: 'Contrôle des déclarations',
        tab: 'hours',
        breadcrumb: [...CRUMBS, { label: 'Importer', href: HERE }, { label: 'Contrôle' }],
        ...model,
      });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.uploadPage(response, withIssue(formOf({ file: '' }), 'file', error.message), 422);
    }
  }

  @Post(':id')
  async confirm(
    @Param('id') id: string,
    @Body() body: Record<string, unknown>,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const path = this.uploads.pathOf(person, id);
    const given = body['fileName'];
    const fileName = typeof given === 'string' && given !== '' ? given.slice(0, NAME_SHOWN) : 'déclarations';
    const report = await this.bringIn(person, path, fileName, false);
    await this.uploads.remove(person, id);
    await this.pages.send(response, 'pages/hours/import-result', {
      title: 'Déclarations importées',
      tab: 'hours',
      breadcrumb: [...CRUMBS, { label: 'Importer', href: HERE }, { label: 'Terminé' }],
      ...declarationImportView(report),
    });
  }

  @Post(':id/abandon')
  async abandon(
    @Param('id') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    await this.uploads.remove(person, id);
    response.redirect(303, HERE);
  }

  private bringIn(
    { perimeter, act }: SignedIn,
    path: string,
    fileName: string,
    dryRun: boolean,
  ): ReturnType<DeclarationImportsService['importFile']> {
    return this.imports.importFile(path, { perimeter, act, dryRun, fileName });
  }

  private async uploadPage(response: Response, form: FormView, status: number): Promise<void> {
    const model = {
      title: 'Importer des déclarations',
      lead: 'Un tableur, une ligne par personne et par mois ; rien n’est enregistré avant votre accord.',
      tab: 'hours' as const,
      breadcrumb: [...CRUMBS, { label: 'Importer' }],
      form,
      fields: DECLARATION_FIELDS.map(({ label, help }) => ({ label, help })),
    };
    await this.pages.send(response, 'pages/hours/import', model, status);
  }
}
