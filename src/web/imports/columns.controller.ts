import { Controller, Get, Param, Post } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { ColumnMappingsRepository, ImportJobs } from '../../imports';
import { refusedAt, refuseIfWrong } from '../forms/form-refused';
import { ShownAgainBy } from '../forms/form.filter';
import { Form } from '../forms/form.pipe';
import { CurrentPerson, Requires } from '../shell/access';
import { type Page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { ColumnsPage } from './columns-page.service';
import { checkedColumns, mappingOfChoices, typedColumns } from './columns-view';
import { ColumnsForm } from './imports.forms';
import { within } from './short-wait';

const NAME_LENGTH = 80;

/** The step Colonnes: what each column is read as, changed and read again. */
@Requires('import')
@Controller('importer/:id/colonnes')
export class ColumnsController {
  constructor(
    private readonly page: ColumnsPage,
    private readonly jobs: ImportJobs,
    private readonly mappings: ColumnMappingsRepository,
  ) {}

  @Get()
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  @Post()
  @ShownAgainBy(ColumnsPage)
  async read(
    @Param('id') id: string,
    @Form() { nom, columns: chosen }: ColumnsForm,
    @CurrentPerson() person: SignedIn,
  ): Promise<Redirect> {
    const { job, columns } = await this.page.columnsOf(person, id);
    const choices = typedColumns(columns, chosen);
    const view = checkedColumns(choices, { ...chosen, nom });
    refuseIfWrong(view);
    const mapping = mappingOfChoices(choices);
    const { uploadId, fileName, buyerSiret, sheet } = job.work;
    const started = await this.jobs.preview(person, { uploadId, fileName, buyerSiret, sheet, mapping });
    await within(started.ended);
    const failure = (await this.jobs.find(person, started.id))?.failure ?? null;
    if (failure !== null) throw refusedAt(view, null, failure);
    if (nom !== '')
      await this.mappings.save(person.perimeter, person.act, nom.slice(0, NAME_LENGTH), mapping);
    return redirect(`/importer/${started.id}`);
  }
}
