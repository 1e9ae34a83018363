import { Injectable } from '@nestjs/common';
import { ImportJobs, ImportsRepository } from '../../imports';
import { formOf } from '../forms/form-view';
import { type FormPage } from '../forms/form-page';
import { page, type Page } from '../shell/answer';
import { type AskedPage } from '../shell/asked';
import { UploadChoices } from './upload-choices.service';
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
    private readonly choices: UploadChoices,
  ) {}

  async show({ person }: AskedPage, typed = formOf({})): Promise<Page> {
    const records = await this.imports.list(person.perimeter, PAST_SHOWN);
    return page('imports/index', {
      title: 'Importer',
      lead: importsLead(records),
      tab: 'imports',
      form: { ...typed, values: { ...EMPTY, ...typed.values } },
      ...(await this.choices.of(person)),
      pending: pendingItems(await this.jobs.pending(person)),
      hasPast: records.length > 0,
      past: pastImportsTable(records),
    });
  }
}
