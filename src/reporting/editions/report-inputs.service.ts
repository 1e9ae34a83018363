import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { type Buyer, BuyersRepository, unknownBuyer } from '../../contracts';
import { limitedName } from '../../contracts/domain/limit-words';
import { Kept } from '../../platform/database/kept.service';
import { isUnlimited, limitOf, narrowedTo, type Perimeter } from '../../shared/domain/perimeter';
import { buildReportModel } from '../domain/report/build-report-model';
import { publisherAmong } from '../domain/publisher';
import { type YearParts } from '../domain/indicators/indicator';
import { type BuyerOfReport, type ReportInput } from '../domain/report/report-input';
import { type IndicatorRows } from '../domain/rows';
import { type ReportModel } from '../domain/report/report-model';
import { type ReportPreview, reportPreview } from '../domain/report/report-preview';
import { IndicatorRowsService } from '../figures/indicator-rows.service';
import { RowsContext } from '../figures/rows-context';
import { YearPopulations } from '../figures/year-populations.service';
import { TargetsRepository } from '../targets/targets.repository';
import { EditionsRepository, scopeOf } from './editions.repository';
import { noBuyer } from './reports.errors';
import { type ReportRequest } from './report-request';

const PIECE = 1000;

/** The model of a report with what an edition keeps of it. */
export interface PreparedReport {
  readonly model: ReportModel;
  /** Number that the next edition of that year and scope bears. */
  readonly edition: number;
  readonly scope: string;
  readonly buyerId: string | null;
  readonly buyerIds: readonly string[];
  /** False where it covers a part of one of its buyers: nothing to publish. */
  readonly isWhole: boolean;
}

/** A report asked for, before any row of it is read. */
interface Asked {
  readonly scope: string;
  readonly only: Buyer | null;
  readonly buyers: readonly Buyer[];
  readonly buyerIds: readonly string[];
  readonly publisher: Buyer;
  readonly restates: number | null;
  readonly edition: number;
  /** What the report covers. */
  readonly perimeter: Perimeter;
}

/** Gathers the rows, targets and former editions that a report is made from. */
@Injectable()
export class ReportInputs {
  @Inject(Kept) private readonly kept!: Kept;
  @Inject(YearPopulations) private readonly populations!: YearPopulations;

  constructor(
    private readonly buyers: BuyersRepository,
    private readonly rows: IndicatorRowsService,
    private readonly targets: TargetsRepository,
    private readonly editions: EditionsRepository,
    private readonly context: RowsContext,
  ) {}

  /** Throws `unknown-buyer` outside the perimeter, `no-buyer-to-report` on an empty register. */
  async model(perimeter: Perimeter, request: ReportRequest): Promise<PreparedReport> {
    const asked = await this.asked(perimeter, request);
    const { year } = request;
    const rows = await this.rows.listed(asked.perimeter, year, [year - 2, year - 1]);
    const model = buildReportModel({ ...(await this.input(asked, request)), rows });
    const { edition, scope, buyerIds, only } = asked;
    const isWhole = isUnlimited(asked.perimeter);
    return { model, edition, scope, buyerId: only?.id ?? null, buyerIds, isWhole };
  }

  /** Of every row that the figures of its three years count, one by one: an edition keeps it. */
  async rowsFingerprint(perimeter: Perimeter, request: ReportRequest): Promise<string> {
    const asked = await this.asked(perimeter, request);
    const rows = await this.rows.load(asked.perimeter, yearsOf(request));
    const hash = createHash('sha256');
    for (const piece of jsonPieces(rows)) hash.update(piece);
    return hash.digest('hex');
  }

  /** What a page says of it, kept until the register moves; the same refusals. */
  async preview(
    perimeter: Perimeter,
    request: ReportRequest,
  ): Promise<{ preview: ReportPreview; edition: number }> {
    return this.kept.of('report', [perimeter, request, this.context.today()], async () => {
      const asked = await this.asked(perimeter, request);
      return { preview: reportPreview(await this.input(asked, request)), edition: asked.edition };
    });
  }

  /** Number that the next edition of that report bears. */
  async nextEdition(perimeter: Perimeter, request: ReportRequest): Promise<number> {
    return (await this.asked(perimeter, request)).edition;
  }

  private async asked(perimeter: Perimeter, { year, buyerSiret }: ReportRequest): Promise<Asked> {
    const all = await this.buyers.list(perimeter);
    const only = buyerSiret === null ? null : all.find(({ siret }) => siret === buyerSiret);
    if (only === undefined) throw unknownBuyer(buyerSiret ?? '');
    const buyers = only === null ? all : [only];
    const publisher = only ?? publisherAmong(all);
    if (publisher === null) throw noBuyer();
    const buyerIds = buyers.map(({ id }) => id);
    const reported = only === null ? perimeter : narrowedTo(perimeter, only.id);
    const scope = scopeOf(reported, buyerIds);
    const former = await this.editions.former(year, scope);
    return {
      scope,
      only,
      buyers,
      buyerIds,
      publisher,
      restates: former?.number ?? null,
      edition: (former?.number ?? 0) + 1,
      perimeter: reported,
    };
  }

  private async input(asked: Asked, request: ReportRequest): Promise<Omit<ReportInput, 'rows'>> {
    const { year, editionDate } = request;
    const years: YearParts[] = [];
    for (const each of yearsOf(request)) years.push(await this.populations.of(asked.perimeter, each));
    return {
      year,
      years,
      edition: { number: asked.edition, date: editionDate, restates: asked.restates },
      publisher: ofReport(asked.publisher, asked.perimeter),
      department: 'Direction de la commande publique',
      buyers: asked.buyers.map((buyer) => ofReport(buyer, asked.perimeter)),
      atDepartmentLevel: await this.context.coversDepartment(asked.perimeter),
      scheme: null,
      targets: await this.targets.rows(),
      minAmount: null,
      fullTimeHours: this.context.fullTimeHours,
      cpvDivisions: this.context.divisions.labels,
    };
  }
}

/** The JSON text of rows, never held whole. */
function* jsonPieces(rows: IndicatorRows): Generator<string> {
  let before = '{';
  for (const [name, list] of Object.entries<readonly object[]>({ ...rows })) {
    yield `${before}"${name}":[`;
    for (let from = 0; from < list.length; from += PIECE)
      yield `${from === 0 ? '' : ','}${JSON.stringify(list.slice(from, from + PIECE)).slice(1, -1)}`;
    before = '],';
  }
  yield ']}';
}

/** A report has its year and the two before. */
function yearsOf({ year }: ReportRequest): number[] {
  return [year - 2, year - 1, year];
}

/** A report of a part of a buyer says so wherever it names it. */
function ofReport({ id, name, siret }: Buyer, perimeter: Perimeter): BuyerOfReport {
  return { id, name: limitedName(name, limitOf(perimeter, id)), siret };
}
