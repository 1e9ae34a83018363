import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Buyer, BuyersRepository, unknownBuyer } from '../../contracts';
import { narrowedTo, type Perimeter } from '../../shared/domain/perimeter';
import { buildReportModel } from '../domain/report/build-report-model';
import { publisherAmong } from '../domain/publisher';
import { type BuyerOfReport } from '../domain/report/report-input';
import { type ReportModel } from '../domain/report/report-model';
import { IndicatorRowsService } from '../figures/indicator-rows.service';
import { RowsContext } from '../figures/rows-context';
import { TargetsRepository } from '../targets/targets.repository';
import { EditionsRepository } from './editions.repository';
import { noBuyer } from './reports.errors';
import { type ReportRequest } from './report-request';

/** The model of a report with what an edition keeps of it. */
export interface PreparedReport {
  readonly model: ReportModel;
  /** Number that the next edition of that year and buyer bears. */
  readonly edition: number;
  readonly rowsFingerprint: string;
  readonly buyerId: string | null;
  readonly buyerIds: readonly string[];
}

/** Gathers the rows, targets and former editions that a report is made from. */
@Injectable()
export class ReportInputs {
  constructor(
    private readonly buyers: BuyersRepository,
    private readonly rows: IndicatorRowsService,
    private readonly targets: TargetsRepository,
    private readonly editions: EditionsRepository,
    private readonly context: RowsContext,
  ) {}

  /** Throws `unknown-buyer` outside the perimeter, `no-buyer-to-report` on an empty register. */
  async model(perimeter: Perimeter, request: ReportRequest): Promise<PreparedReport> {
    const all = await this.buyers.list(perimeter);
    const only = request.buyerSiret === null ? null : all.find(({ siret }) => siret === request.buyerSiret);
    if (only === undefined) throw unknownBuyer(request.buyerSiret ?? '');
    const counted = only === null ? all : [only];
    const publisher = only ?? publisherAmong(all);
    if (publisher === null) throw noBuyer();
    const { year, editionDate } = request;
    const reported = only === null ? perimeter : narrowedTo(perimeter, only.id);
    const rows = await this.rows.load(reported, [year - 2, year - 1, year]);
    const targets = await this.targets.rows();
    const buyerIds = counted.map(({ id }) => id);
    const former = await this.editions.former(perimeter, { year, buyerIds });
    const edition = (former?.number ?? 0) + 1;
    const model = buildReportModel({
      year,
      edition: { number: edition, date: editionDate, restates: former?.number ?? null },
      publisher: ofReport(publisher),
      department: 'Direction de la commande publique',
      buyers: counted.map(ofReport),
      atDepartmentLevel: await this.context.level.isCovered(reported),
      scheme: null,
      rows,
      targets,
      minAmount: null,
      fullTimeHours: this.context.fullTimeHours,
      cpvDivisions: this.context.divisions.labels,
    });
    const rowsFingerprint = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    return { model, edition, rowsFingerprint, buyerId: only?.id ?? null, buyerIds };
  }
}

function ofReport({ id, name, siret }: Buyer): BuyerOfReport {
  return { id, name, siret };
}
