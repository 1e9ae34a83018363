import { Injectable } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { type ImportJob, ImportJobs } from '../../imports';
import { type FileColumn } from '../../imports/domain/report/file-report';
import { counted } from '../../shared/domain/french';
import { type FormPage } from '../forms/form-page';
import { formOf, type FormView } from '../forms/form-view';
import { page, type Page } from '../shell/answer';
import { type AskedPage } from '../shell/asked';
import { missingPage } from '../shell/shell.errors';
import { columnRows, distinctColumns, optionGroups, typedColumns } from './columns-view';
import { stepsView } from './steps-view';

/** The columns of a file, and what each is read as. */
@Injectable()
export class ColumnsPage implements FormPage {
  constructor(private readonly jobs: ImportJobs) {}

  async show({ person, id }: AskedPage, typed?: FormView): Promise<Page> {
    const { job, columns } = await this.columnsOf(person, id);
    const known = columns.filter(({ field }) => field !== null).length;
    const title = 'Colonnes du fichier';
    return page('imports/columns', {
      title,
      lead: `${counted(known, 'colonne reconnue', 'colonnes reconnues')} sur ${columns.length} · ${job.work.fileName}`,
      tab: 'imports',
      breadcrumb: [
        { label: 'Importer', href: '/importer' },
        { label: job.work.fileName, href: `/importer/${job.id}` },
        { label: title },
      ],
      steps: stepsView('Colonnes'),
      rows: columnRows(columns, typed === undefined ? [] : typedColumns(columns, typed.values)),
      groups: optionGroups,
      form: typed ?? formOf({ nom: '' }),
      here: `/importer/${job.id}`,
    });
  }

  /** Of a preview that can still be read again. */
  async columnsOf(
    person: SignedIn,
    id: string,
  ): Promise<{ readonly job: ImportJob; readonly columns: readonly FileColumn[] }> {
    const job = await this.jobs.find(person, id);
    const columns = distinctColumns(job?.preview?.report?.columns ?? []);
    if (job === null || !job.hasFile || job.preview?.confirmedBy !== undefined || columns.length === 0)
      throw missingPage();
    return { job, columns };
  }
}
