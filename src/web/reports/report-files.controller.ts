import { Controller, Get, Param, Query } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { ReportsService } from '../../reporting';
import { CurrentPerson } from '../shell/access';
import { type FileAnswer } from '../shell/answer';
import { missingPage } from '../shell/shell.errors';
import { ReportChoicesService } from './report-choices.service';
import { readFileName, reportFile } from './report-file';
import { readAskedReport } from './report-request-form';

/** The two files of a report: written on the fly, or those of a frozen edition. */
@Controller('rapports')
export class ReportFilesController {
  constructor(
    private readonly choices: ReportChoicesService,
    private readonly reports: ReportsService,
  ) {}

  @Get('editions/:file')
  async frozen(@Param('file') file: string, @CurrentPerson() person: SignedIn): Promise<FileAnswer> {
    const { stem, ending } = readFileName(file, /^[0-9a-z-]{18,36}$/);
    const report = await this.reports.frozen(person.perimeter, stem);
    if (report === null) throw missingPage();
    return reportFile(report, ending);
  }

  @Get(':file')
  async draft(
    @Param('file') file: string,
    @Query() query: Readonly<Record<string, unknown>>,
    @CurrentPerson() person: SignedIn,
  ): Promise<FileAnswer> {
    const { stem, ending } = readFileName(file, /^(19|20)\d{2}$/);
    const asked = readAskedReport({ ...query, annee: stem }, await this.choices.of(person.perimeter));
    if (asked.request === null) throw missingPage();
    return reportFile(await this.reports.write(person.perimeter, asked.request), ending);
  }
}
