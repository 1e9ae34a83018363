import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Act } from '../../platform/database/unit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type ReportModel } from '../domain/report/report-model';
import { type ReportPreview } from '../domain/report/report-preview';
import { renderPdf } from '../renderers/pdf/render-pdf';
import { renderWorkbook } from '../renderers/xlsx/render-workbook';
import { Edition } from './edition.entity';
import { EditionsRepository } from './editions.repository';
import { ReportInputs } from './report-inputs.service';
import { type ReportRequest } from './report-request';

/** A report written: its two files and, once frozen, its edition. */
export interface WrittenReport {
  readonly model: ReportModel;
  readonly edition: number;
  readonly frozen: boolean;
  readonly pdf: Buffer;
  readonly workbook: Buffer;
}

@Injectable()
export class ReportsService {
  constructor(
    private readonly inputs: ReportInputs,
    private readonly editions: EditionsRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** What the report of a year says first, and the number its edition would bear: shown before it is written. */
  preview(
    perimeter: Perimeter,
    request: ReportRequest,
  ): Promise<{ preview: ReportPreview; edition: number }> {
    return this.inputs.preview(perimeter, request);
  }

  /** Number that its next edition bears. */
  nextEdition(perimeter: Perimeter, request: ReportRequest): Promise<number> {
    return this.inputs.nextEdition(perimeter, request);
  }

  /** Writes the report of a year; the same rows and the same date give the same files. */
  async write(perimeter: Perimeter, request: ReportRequest): Promise<WrittenReport> {
    const { model, edition } = await this.inputs.model(perimeter, request);
    return { model, edition, frozen: false, ...(await files(model)) };
  }

  /** Writes the report and keeps it as an edition that nothing changes; a later one restates it. */
  async freeze(perimeter: Perimeter, act: Act, request: ReportRequest): Promise<WrittenReport> {
    const { model, edition, rowsFingerprint, buyerId, buyerIds } = await this.inputs.model(
      perimeter,
      request,
    );
    const written = await files(model);
    await this.unitOfWork.run(act, async (unit) => {
      const former = await this.editions.former(perimeter, { year: request.year, buyerIds }, unit.manager);
      await unit.create(Edition, {
        id: unit.nextId(),
        year: request.year,
        number: edition,
        buyerId,
        buyerIds: [...buyerIds],
        editionDate: request.editionDate,
        restatesId: former?.id ?? null,
        rowsFingerprint,
        pdfSha256: sha256(written.pdf),
        workbookSha256: sha256(written.workbook),
        model,
        authorId: act.actorId,
        frozenAt: unit.at,
      });
    });
    return { model, edition, frozen: true, ...written };
  }

  /** The files of a frozen edition, written again from its model. */
  async rewrite(perimeter: Perimeter, editionId: string): Promise<WrittenReport | null> {
    const edition = await this.editions.byId(perimeter, editionId);
    if (!edition) return null;
    return { model: edition.model, edition: edition.number, frozen: true, ...(await files(edition.model)) };
  }
}

async function files(model: ReportModel): Promise<{ pdf: Buffer; workbook: Buffer }> {
  return { pdf: await renderPdf(model), workbook: await renderWorkbook(model) };
}

export function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
