import { Injectable } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../auth';
import { ImportJobs, ImportsRepository } from '../../imports';
import { formOf, type FormView } from '../forms/form-view';
import { Pages } from '../shell/pages.service';
import { UploadChoices } from './upload-choices.service';
import { importsLead, pastImportsTable, pendingItems } from './past-imports-view';

export const EMPTY_UPLOAD: FormView = formOf({ file: '', acheteur: '', correspondance: '' });
const PAST_SHOWN = 50;

/** The page Importer: the form of a file, what waits, what was imported. */
@Injectable()
export class UploadPage {
  constructor(
    private readonly pages: Pages,
    private readonly imports: ImportsRepository,
    private readonly jobs: ImportJobs,
    private readonly choices: UploadChoices,
  ) {}

  async send(response: Response, person: SignedIn, form: FormView, status = 200): Promise<void> {
    const records = await this.imports.list(person.perimeter, PAST_SHOWN);
    const model = {
      title: 'Importer',
      lead: importsLead(records),
      tab: 'imports' as const,
      form,
      ...(await this.choices.of(person)),
      pending: pendingItems(await this.jobs.pending(person)),
      hasPast: records.length > 0,
      past: pastImportsTable(records),
    };
    await this.pages.send(response, 'pages/imports/index', model, status);
  }
}
