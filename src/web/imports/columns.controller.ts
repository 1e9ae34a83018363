import { Controller, Get, Post } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { ColumnMappingsRepository, type ImportJob, ImportJobs } from '../../imports';
import { type FileColumn } from '../../imports/domain/report/file-report';
import { counted } from '../../shared/domain/french';
import { type FormPage } from '../forms/form-page';
import { refusedAt, refuseIfWrong } from '../forms/form-refused';
import { formOf, type FormView } from '../forms/form-view';
import { Form } from '../forms/form.pipe';
import { Requires } from '../shell/access';
import { type Page, page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { missingPage } from '../shell/shell.errors';
import { under } from '../shell/navigation';
import {
  checkedColumns,
  columnRows,
  distinctColumns,
  mappingOfChoices,
  optionGroups,
  typedColumns,
} from './columns-view';
import { ColumnsForm } from './imports.forms';
import { endedSoon } from './short-wait';
import { stepsView } from './steps-view';
import { ShownAgain } from '../forms/form.filter';

const NAME_LENGTH = 80;

/** The step Colonnes: what each column is read as, changed and read again. */
@Requires('import')
@Controller('importer/:id/colonnes')
export class ColumnsController implements FormPage {
  constructor(
    private readonly jobs: ImportJobs,
    private readonly mappings: ColumnMappingsRepository,
  ) {}

  @Get()
  async show(@Asked() { person, id }: AskedPage, typed?: FormView): Promise<Page> {
    const { job, columns } = await this.columnsOf(person, id);
    const known = columns.filter(({ field }) => field !== null).length;
    const title = 'Colonnes du fichier';
    return page('imports/columns', {
      title,
      lead: `${counted(known, 'colonne reconnue', 'colonnes reconnues')} sur ${columns.length} · ${job.work.fileName}`,
      ...under('imports', { label: job.work.fileName, href: `/importer/${job.id}` }, title),
      steps: stepsView('Colonnes'),
      rows: columnRows(columns, typed === undefined ? [] : typedColumns(columns, typed.values)),
      groups: optionGroups,
      form: typed ?? formOf({ nom: '' }),
      here: `/importer/${job.id}`,
    });
  }

  @Post()
  @ShownAgain()
  async read(@Form() form: ColumnsForm, @Asked() { person, id }: AskedPage): Promise<Redirect> {
    const { nom, columns: chosen } = form;
    const { job, columns } = await this.columnsOf(person, id);
    const choices = typedColumns(columns, chosen);
    const view = checkedColumns(choices, { ...chosen, nom });
    refuseIfWrong(view);
    const mapping = mappingOfChoices(choices);
    const { uploadId, fileName, buyerSiret, sheet } = job.work;
    const previewId = await this.jobs.preview(person, { uploadId, fileName, buyerSiret, sheet, mapping });
    const { failure } = (await endedSoon(() => this.jobs.find(person, previewId))) ?? { failure: null };
    if (failure !== null) throw refusedAt(view, null, failure);
    if (nom !== '')
      await this.mappings.save(person.perimeter, person.act, nom.slice(0, NAME_LENGTH), mapping);
    return redirect(`/importer/${previewId}`);
  }

  /** Of a preview that can still be read again. */
  private async columnsOf(
    person: SignedIn,
    id: string,
  ): Promise<{ readonly job: ImportJob; readonly columns: readonly FileColumn[] }> {
    const job = await this.jobs.find(person, id);
    const columns = distinctColumns(job?.preview?.report?.columns ?? []);
    if (job === null || !job.hasFile || job.confirmedBy !== null || columns.length === 0) throw missingPage();
    return { job, columns };
  }
}
