import { Controller, Get, Param, Query } from '@nestjs/common';
import { type SignedIn } from '../../auth';
import { ReportsService, type WrittenReport } from '../../reporting';
import { CurrentPerson } from '../shell/access';
import { type FileAnswer, file } from '../shell/answer';
import { type Parameters } from '../shell/address';
import { missingPage } from '../shell/shell.errors';
import { ReportChoicesService } from './report-choices.service';
import { readAskedReport } from './report-request-form';

const TYPES = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
type Ending = keyof typeof TYPES;

/** Reads the name of a file in an address: what stands before the dot, and which of the two files it is. */
function readFileName(name: string, stem: RegExp): { readonly stem: string; readonly ending: Ending } {
  const match = /^(.+)\.(pdf|xlsx)$/.exec(name);
  const [, before = '', ending] = match ?? [];
  if (!stem.test(before) || ending === undefined) throw missingPage();
  return { stem: before, ending: ending as Ending };
}

/** One of the two files of a report, under a French name. */
function reportFile(report: WrittenReport, ending: Ending): FileAnswer {
  const { model, edition, frozen } = report;
  const state = frozen ? `édition ${edition}` : 'projet';
  const name = `Rapport SPASER ${model.year}, ${model.buyerName}, ${state}.${ending}`;
  const content = ending === 'pdf' ? report.pdf : report.workbook;
  return file(name.replace(/[\\/:*?"<>|]/g, '-'), TYPES[ending], content);
}

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
    @Query() query: Parameters,
    @CurrentPerson() person: SignedIn,
  ): Promise<FileAnswer> {
    const { stem, ending } = readFileName(file, /^(19|20)\d{2}$/);
    const asked = readAskedReport({ ...query, annee: stem }, await this.choices.of(person.perimeter));
    if (asked.request === null) throw missingPage();
    return reportFile(await this.reports.write(person.perimeter, asked.request), ending);
  }
}
