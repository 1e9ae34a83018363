import { Inject, Injectable } from '@nestjs/common';
import { BuyersRepository } from '../../contracts';
import { ColumnMappingsRepository, ImportJobs, ImportsRepository } from '../../imports';
import { SETTINGS, type Settings } from '../../platform/config/settings';
import { formOf } from '../forms/form-view';
import { type FormPage } from '../forms/form-page';
import { page, type Page } from '../shell/answer';
import { type AskedPage } from '../shell/asked';
import { importsLead, pastImportsTable, pendingItems } from './past-imports-view';

const EMPTY = { file: '', acheteur: '', correspondance: '' };
const PAST_SHOWN = 50;

/** The page Importer: the form of a file, what waits, what was imported. */
@Injectable()
export class UploadPage implements FormPage {
  readonly mainField = 'file';

  constructor(
    private readonly imports: ImportsRepository,
    private readonly jobs: ImportJobs,
    private readonly buyers: BuyersRepository,
    private readonly mappings: ColumnMappingsRepository,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async show({ person }: AskedPage, typed = formOf({})): Promise<Page> {
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
}
