import { Controller, Get, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { type SignedIn } from '../../auth';
import { ColumnMappingsRepository, ImportJobs, Uploads } from '../../imports';
import { ShownAgainBy } from '../forms/form.filter';
import { refusedAt } from '../forms/form-refused';
import { typedFormOf } from '../forms/form.pipe';
import { type ReceivedFile, UploadReceiver } from '../forms/upload-receiver.service';
import { CurrentPerson, Requires } from '../shell/access';
import { type Page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { UploadForm } from './imports.forms';
import { UploadPage } from './upload-page.service';
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
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Post()
  @ShownAgainBy(UploadPage)
  async upload(@Req() request: Request, @CurrentPerson() person: SignedIn): Promise<Redirect> {
    const file = await this.receiver.receive(request, this.uploads.folder, UploadForm);
    const { id, ended } = await this.start(person, file).catch(async (error: unknown) => {
      await this.uploads.remove(file.id);
      throw error;
    });
    await within(ended);
    const failure = (await this.jobs.find(person, id))?.failure;
    if (failure) throw refusedAt(typedFormOf(request), 'file', failure);
    return redirect(`/importer/${id}`);
  }

  private async start(
    person: SignedIn,
    { id, fileName, form }: ReceivedFile<UploadForm>,
  ): Promise<{ id: string; ended: Promise<void> }> {
    const { acheteur, correspondance } = form;
    return this.jobs.preview(person, {
      uploadId: id,
      fileName,
      buyerSiret: acheteur === '' ? null : acheteur,
      sheet: null,
      mapping: correspondance === '' ? null : await this.mappings.named(person.perimeter, correspondance),
    });
  }
}
