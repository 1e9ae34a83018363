import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { type SignedIn } from '../../auth';
import { BuyersRepository } from '../../contracts';
import { ColumnMappingsRepository, ImportJobs, ImportsRepository, Uploads } from '../../imports';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { type FormPage } from '../forms/form-page';
import { refusedAt } from '../forms/form-refused';
import { formOf } from '../forms/form-view';
import { typedFormOf } from '../forms/form.pipe';
import { type ReceivedFile, UploadReceiver } from '../forms/upload-receiver.service';
import { CurrentPerson, Requires } from '../shell/access';
import { type Page, page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { UploadForm } from './imports.forms';
import { importsLead, pastImportsTable, pendingItems } from './past-imports-view';
import { endedSoon } from './short-wait';
import { ShownAgain } from '../forms/form.filter';

const EMPTY = { file: '', acheteur: '', correspondance: '' };
const PAST_SHOWN = 50;

/** A file is sent here; the list of past imports is below the form. */
@Requires('import')
@Controller('importer')
export class ImportsController implements FormPage {
  readonly mainField = 'file';
  @Inject(UploadReceiver) private readonly receiver!: UploadReceiver;
  @Inject(SETTINGS) private readonly settings!: Settings;

  constructor(
    private readonly uploads: Uploads,
    private readonly jobs: ImportJobs,
    private readonly mappings: ColumnMappingsRepository,
    private readonly imports: ImportsRepository,
    private readonly buyers: BuyersRepository,
  ) {}

  @Get()
  async show(@Asked() { person }: AskedPage, typed = formOf({})): Promise<Page> {
    const buyers = await this.buyers.list(person.perimeter);
    const mappings = await this.mappings.list(person.perimeter);
    const megabytes = Math.floor(this.settings.uploadMaxBytes / (1024 * 1024));
    const records = await this.imports.list(person.perimeter, PAST_SHOWN);
    return page('imports/index', {
      title: 'Importer',
      lead: importsLead(records),
      tab: 'imports',
      form: { ...typed, values: { ...EMPTY, ...typed.values } },
      buyers: buyers.length < 2 ? [] : buyers.map(({ siret, name }) => ({ value: siret, label: name })),
      mappings: mappings.map(({ name }) => ({ value: name, label: name })),
      fileHelp: `La liste telle que vous la tenez : xlsx, ods, csv, ou données essentielles (JSON), ${megabytes} Mo au plus. Rien n’est enregistré avant votre accord.`,
      pending: pendingItems(await this.jobs.pending(person)),
      hasPast: records.length > 0,
      past: pastImportsTable(records),
    });
  }

  @Post()
  @ShownAgain()
  async upload(@Req() request: Request, @CurrentPerson() person: SignedIn): Promise<Redirect> {
    const file = await this.receiver.receive(request, this.uploads.folder, UploadForm);
    await this.uploads.keep(file.id, person.user.id);
    const id = await this.start(person, file).catch(async (error: unknown) => {
      await this.uploads.remove(file.id);
      throw error;
    });
    const failure = (await endedSoon(() => this.jobs.find(person, id)))?.failure;
    if (failure) throw refusedAt(typedFormOf(request), 'file', failure);
    return redirect(`/importer/${id}`);
  }

  private async start(person: SignedIn, { id, fileName, form }: ReceivedFile<UploadForm>): Promise<string> {
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
