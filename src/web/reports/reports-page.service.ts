import { Injectable } from '@nestjs/common';
import { may } from '../../auth';
import { EditionsRepository, ReportsService } from '../../reporting';
import { counted } from '../../shared/domain/french';
import { type FormPage } from '../forms/form-page';
import { type FormView } from '../forms/form-view';
import { page, type Page } from '../shell/answer';
import { type AskedPage } from '../shell/asked';
import { editionLines } from './editions-table';
import { ReportChoicesService } from './report-choices.service';
import { readAskedReport, requestParameters } from './report-request-form';

/** The report that an address asks for, as its preview, and the editions kept. */
@Injectable()
export class ReportsPage implements FormPage {
  constructor(
    private readonly choices: ReportChoicesService,
    private readonly reports: ReportsService,
    private readonly editions: EditionsRepository,
  ) {}

  async show({ person, query }: AskedPage, typed?: FormView): Promise<Page> {
    const { perimeter } = person;
    const choices = await this.choices.of(perimeter);
    const { request, form: read } = readAskedReport(typed?.values ?? query, choices);
    const form = typed === undefined ? read : { ...typed, values: read.values };
    const editions = await this.editions.list(perimeter);
    const isEmpty = choices.buyers.length === 0;
    const prepared = request === null || isEmpty ? null : await this.reports.preview(perimeter, request);
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
}
