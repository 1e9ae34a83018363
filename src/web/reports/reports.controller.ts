import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type SignedIn } from '../../auth';
import { allows } from '../../auth/domain/right';
import { EditionsRepository, ReportsService } from '../../reporting';
import { counted } from '../../shared/domain/french';
import { withIssue } from '../forms/form-view';
import { CurrentPerson, Requires } from '../shell/access';
import { Pages } from '../shell/pages.service';
import { Visits } from '../shell/visits.service';
import { editionLines } from './editions-table';
import { ReportChoicesService } from './report-choices.service';
import { reportPreview } from './report-preview';
import {
  type AskedReport,
  readAskedReport,
  type ReportChoices,
  requestParameters,
} from './report-request-form';

type Fields = Readonly<Record<string, unknown>>;

/** The yearly report: ask, preview, freeze; the editions kept. */
@Controller('rapports')
export class ReportsController {
  constructor(
    private readonly pages: Pages,
    private readonly choices: ReportChoicesService,
    private readonly reports: ReportsService,
    private readonly editions: EditionsRepository,
    private readonly visits: Visits,
  ) {}

  @Get()
  async show(
    @Query() query: Fields,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const choices = await this.choices.of(person.perimeter);
    const asked = readAskedReport(query, choices);
    await this.page(response, person, choices, asked, asked.request === null ? 422 : 200);
  }

  /** The number shown is sent back: what changed since is said rather than frozen unseen. */
  @Requires('publish')
  @Post('editions')
  async freeze(
    @Body() body: Fields,
    @CurrentPerson() person: SignedIn,
    @Res() response: Response,
  ): Promise<void> {
    const choices = await this.choices.of(person.perimeter);
    const asked = readAskedReport(body, choices);
    if (asked.request === null) return this.page(response, person, choices, asked, 422);
    const { edition } = await this.reports.prepare(person.perimeter, asked.request);
    if (String(edition) !== body['edition']) {
      const sentence = `Une autre édition de ce rapport vient d’être figée. Relisez l’aperçu, puis figez l’édition ${edition} s’il le faut.`;
      return this.page(
        response,
        person,
        choices,
        { ...asked, form: withIssue(asked.form, null, sentence) },
        409,
      );
    }
    const frozen = await this.reports.freeze(person.perimeter, person.act, asked.request);
    this.visits.flash(response, {
      tone: 'good',
      text: `Édition ${frozen.edition} du rapport ${asked.request.year} figée : rien ne la changera plus.`,
    });
    response.redirect(303, '/rapports#editions');
  }

  private async page(
    response: Response,
    person: SignedIn,
    choices: ReportChoices,
    asked: AskedReport,
    status: number,
  ): Promise<void> {
    const editions = await this.editions.list(person.perimeter);
    const isEmpty = choices.buyers.length === 0;
    const prepared =
      asked.request === null || isEmpty ? null : await this.reports.prepare(person.perimeter, asked.request);
    const names = new Map(choices.buyers.map(({ id, name }) => [id, name]));
    const model = {
      title: 'Rapports',
      lead: `${counted(editions.length, 'édition figée', 'éditions figées')}${prepared === null ? '' : ` ; aperçu du rapport ${asked.request?.year ?? ''}, qui serait l’édition ${prepared.edition}`}`,
      tab: 'reports' as const,
      form: asked.form,
      isEmpty,
      years: choices.years.map((year) => ({ value: String(year), label: String(year) })),
      buyers: choices.buyers.map(({ id, name }) => ({ value: id, label: name })),
      allBuyers: `Tous les acheteurs (${choices.buyers.length})`,
      preview: prepared === null ? null : reportPreview(prepared.model),
      edition: prepared?.edition ?? null,
      year: asked.request?.year ?? null,
      parameters: requestParameters(asked.form),
      mayFreeze: allows(person.user.role, 'publish'),
      editions: editionLines(editions, names),
    };
    await this.pages.send(response, 'pages/reports/index', model, status);
  }
}
