import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { type Request, type Response } from 'express';
import { type SignedIn } from '../../auth';
import { ColumnMappingsRepository, ImportJobs, Uploads } from '../../imports';
import { DomainError } from '../../shared/domain/domain-error';
import { formOf, withIssue } from '../forms/form-view';
import { type ReceivedFile, UploadReceiver } from '../forms/upload-receiver.service';
import { CurrentPerson, Requires } from '../shell/access';
import { EMPTY_UPLOAD, UploadPage } from './upload-page.service';
import { within } from './short-wait';

/** A file is sent here; the list of past imports is below the form. */
@Requires('import')
@Controller('importer')
export class ImportsController {
  constructor(
    private readonly page: UploadPage,
    private readonly receiver: UploadReceiver,
    private readonly uploads: Uploads,
    private readonly jobs: ImportJobs,
    private readonly mappings: ColumnMappingsRepository,
  ) {}

  @Get()
  async show(@CurrentPerson() person: SignedIn, @Res() response: Response): Promise<void> {
    await this.page.send(response, person, EMPTY_UPLOAD);
  }

  @Post()
  async upload(
    @Req() request: Request,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    let form = EMPTY_UPLOAD;
    let file: ReceivedFile | null = null;
    try {
      file = await this.receiver.receive(request, response, this.uploads.folder);
      form = formOf({
        file: '',
        acheteur: file.fields['acheteur'] ?? '',
        correspondance: file.fields['correspondance'] ?? '',
      });
      const { id, ended } = await this.start(person, file);
      await within(ended);
      const job = await this.jobs.find(person, id);
      if (job?.failure) return this.page.send(response, person, withIssue(form, 'file', job.failure), 422);
      response.redirect(303, `/importer/${id}`);
    } catch (error) {
      if (file !== null) await this.uploads.remove(file.id);
      if (!(error instanceof DomainError)) throw error;
      const field = error.details['field'];
      const view = withIssue(form, typeof field === 'string' ? field : 'file', error.message);
      await this.page.send(response, person, view, error.code === 'file-too-big' ? 413 : 422);
    }
  }

  private async start(person: SignedIn, file: ReceivedFile): Promise<{ id: string; ended: Promise<void> }> {
    const { acheteur, correspondance } = file.fields;
    const isNamed = typeof correspondance === 'string' && correspondance !== '';
    return this.jobs.preview(person, {
      uploadId: file.id,
      fileName: file.fileName,
      buyerSiret: typeof acheteur === 'string' && acheteur !== '' ? acheteur : null,
      sheet: null,
      mapping: isNamed ? await this.mappings.named(correspondance) : null,
    });
  }
}
