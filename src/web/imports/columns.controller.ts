import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../auth';
import { ColumnMappingsRepository, type ImportJob, ImportJobs } from '../../imports';
import { type FileColumn } from '../../imports/domain/file-report';
import { counted } from '../../shared/domain/french';
import { formOf, type FormView, withIssue } from '../forms/form-view';
import { CurrentPerson, Requires } from '../shell/access';
import { Pages } from '../shell/pages.service';
import { missingPage } from '../shell/shell.errors';
import {
  type ColumnChoice,
  columnRows,
  distinctColumns,
  mappingOfChoices,
  optionGroups,
  typedColumns,
} from './columns-view';
import { within } from './short-wait';
import { stepsView } from './steps-view';

interface Columns {
  readonly job: ImportJob;
  readonly columns: readonly FileColumn[];
}

const NAME_LENGTH = 80;

/** The step Colonnes: what each column is read as, changed and read again. */
@Requires('import')
@Controller('importer/:id/colonnes')
export class ColumnsController {
  constructor(
    private readonly pages: Pages,
    private readonly jobs: ImportJobs,
    private readonly mappings: ColumnMappingsRepository,
  ) {}

  @Get()
  async show(
    @Param('id') id: string,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.columnsOf(person, id);
    await this.send(response, found, { choices: [], form: formOf({ nom: '' }) }, 200);
  }

  @Post()
  async read(
    @Param('id') id: string,
    @Body() body: Record<string, unknown>,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const found = await this.columnsOf(person, id);
    const choices = typedColumns(found.columns, body);
    const name = typeof body['nom'] === 'string' ? body['nom'].trim().slice(0, NAME_LENGTH) : '';
    const form = checked(choices, name);
    if (form.list.length > 0) return this.send(response, found, { choices, form }, 422);
    const mapping = mappingOfChoices(choices);
    const { uploadId, fileName, buyerSiret, sheet } = found.job.work;
    const started = await this.jobs.preview(person, { uploadId, fileName, buyerSiret, sheet, mapping });
    await within(started.ended);
    const failure = (await this.jobs.find(person, started.id))?.failure ?? null;
    if (failure !== null)
      return this.send(response, found, { choices, form: withIssue(form, null, failure) }, 422);
    if (name !== '') await this.mappings.save(person.act, name, mapping);
    response.redirect(303, `/importer/${started.id}`);
  }

  /** Of a preview that can still be read again. */
  private async columnsOf(person: SignedIn, id: string): Promise<Columns> {
    const job = await this.jobs.find(person, id);
    const columns = distinctColumns(job?.preview?.report?.columns ?? []);
    if (job === null || !job.hasFile || job.preview?.confirmedBy !== undefined || columns.length === 0)
      throw missingPage();
    return { job, columns };
  }

  private async send(
    response: Response,
    { job, columns }: Columns,
    { choices, form }: { choices: readonly ColumnChoice[]; form: FormView },
    status: number,
  ): Promise<void> {
    const known = columns.filter(({ field }) => field !== null).length;
    const title = 'Colonnes du fichier';
    const model = {
      title,
      lead: `${counted(known, 'colonne reconnue', 'colonnes reconnues')} sur ${columns.length} · ${job.work.fileName}`,
      tab: 'imports' as const,
      breadcrumb: [
        { label: 'Importer', href: '/importer' },
        { label: job.work.fileName, href: `/importer/${job.id}` },
        { label: title },
      ],
      steps: stepsView('Colonnes'),
      rows: columnRows(columns, choices),
      groups: optionGroups,
      form,
      here: `/importer/${job.id}`,
    };
    await this.pages.send(response, 'pages/imports/columns', model, status);
  }
}

function checked(choices: readonly ColumnChoice[], name: string): FormView {
  const wrong = choices.map(({ issue }, index) => ({ issue, field: `colonne-${index}` }));
  const names = Object.fromEntries(wrong.map(({ field }) => [field, '']));
  return wrong
    .filter(({ issue }) => issue !== '')
    .reduce((form, { field, issue }) => withIssue(form, field, issue), formOf({ ...names, nom: name }));
}
