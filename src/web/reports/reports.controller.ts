import { Controller, Get, Post } from '@nestjs/common';
import { may, type SignedIn } from '../../auth';
import { EditionsRepository, frozenMeanwhile, ReportInputs, ReportsService } from '../../reporting';
import { counted } from '../../shared/domain/french';
import { type FormPage } from '../forms/form-page';
import { type FormView } from '../forms/form-view';
import { Form } from '../forms/form.pipe';
import { CurrentPerson, Requires } from '../shell/access';
import { type Page, page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { editionLines } from './editions-table';
import { ReportChoicesService } from './report-choices.service';
import { readAskedReport, requestOf, requestParameters } from './report-request-form';
import { FreezeForm } from './report.forms';
import { ShownAgain } from '../forms/form.filter';

/** The yearly report: ask, preview, freeze; the editions kept. */
@Controller('rapports')
export class ReportsController implements FormPage {
  constructor(
    private readonly choices: ReportChoicesService,
    private readonly inputs: ReportInputs,
    private readonly reports: ReportsService,
    private readonly editions: EditionsRepository,
  ) {}

  @Get()
  async show(@Asked() { person, query }: AskedPage, typed?: FormView): Promise<Page> {
    const { perimeter } = person;
    const choices = await this.choices.of(perimeter);
    const { request, form: read } = readAskedReport(typed?.values ?? query, choices);
    const form = typed === undefined ? read : { ...typed, values: read.values };
    const editions = await this.editions.list(perimeter);
    const isEmpty = choices.buyers.length === 0;
    const prepared = request === null || isEmpty ? null : await this.inputs.preview(perimeter, request);
    const names = new Map(choices.buyers.map(({ id, name }) => [id, name]));
    const model = {
      title: 'Rapports',
      lead: `${counted(editions.length, 'édition figée', 'éditions figées')}${prepared === null ? '' : ` ; aperçu du rapport ${request?.year ?? ''}, qui serait l’édition ${prepared.edition}`}`,
      tab: 'reports' as const,
      form,
      isEmpty,
      years: choices.years.map((year) => ({ value: String(year), label: String(year) })),
      buyers: choices.buyers.map(({ id, name }) => ({ value: id, label: name })),
      allBuyers: `Tous les acheteurs (${choices.buyers.length})`,
      preview: prepared?.preview ?? null,
      edition: prepared?.edition ?? null,
      year: request?.year ?? null,
      parameters: requestParameters(form),
      mayFreeze: may(person, 'publish'),
      editions: editionLines(editions, names),
    };
    return page('reports/index', model, { status: request === null ? 422 : 200 });
  }

  /** The number shown is sent back: what changed since is said rather than frozen unseen. */
  @Requires('publish')
  @Post('editions')
  @ShownAgain()
  async freeze(@Form() form: FreezeForm, @CurrentPerson() { perimeter, act }: SignedIn): Promise<Redirect> {
    const { request } = requestOf({ ...form }, await this.choices.of(perimeter));
    const edition = await this.inputs.nextEdition(perimeter, request);
    if (String(edition) !== form.edition) throw frozenMeanwhile(edition);
    const frozen = await this.reports.freeze(perimeter, act, request);
    return redirect(
      '/rapports#editions',
      `Édition ${frozen.edition} du rapport ${request.year} figée : rien ne la changera plus.`,
    );
  }
}
