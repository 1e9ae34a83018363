import { Controller, Get, Post } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { frozenMeanwhile, ReportsService } from '../../reporting';
import { ShownAgainBy } from '../forms/form.filter';
import { Form } from '../forms/form.pipe';
import { CurrentPerson, Requires } from '../shell/access';
import { type Page, redirect, type Redirect } from '../shell/answer';
import { Asked, type AskedPage } from '../shell/asked';
import { ReportChoicesService } from './report-choices.service';
import { FreezeForm } from './report.forms';
import { requestOf } from './report-request-form';
import { ReportsPage } from './reports-page.service';

/** The yearly report: ask, preview, freeze; the editions kept. */
@Controller('rapports')
export class ReportsController {
  constructor(
    private readonly page: ReportsPage,
    private readonly choices: ReportChoicesService,
    private readonly reports: ReportsService,
  ) {}

  @Get()
  show(@Asked() asked: AskedPage): Promise<Page> {
    return this.page.show(asked);
  }

  /** The number shown is sent back: what changed since is said rather than frozen unseen. */
  @Requires('publish')
  @Post('editions')
  @ShownAgainBy(ReportsPage)
  async freeze(@Form() form: FreezeForm, @CurrentPerson() { perimeter, act }: SignedIn): Promise<Redirect> {
    const { request } = requestOf({ ...form }, await this.choices.of(perimeter));
    const edition = await this.reports.nextEdition(perimeter, request);
    if (String(edition) !== form.edition) throw frozenMeanwhile(edition);
    const frozen = await this.reports.freeze(perimeter, act, request);
    return redirect(
      '/rapports#editions',
      `Édition ${frozen.edition} du rapport ${request.year} figée : rien ne la changera plus.`,
    );
  }
}
