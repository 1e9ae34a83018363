import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Act, SYSTEM_ACT } from '../../platform/database/unit';
import { UnitOfWork } from '../../platform/database/unit-of-work';
import { type Perimeter } from '../../shared/domain/perimeter';
import { type ReportModel } from '../domain/report/report-model';
import { EditionFiles } from './edition-files.entity';
import { Edition } from './edition.entity';
import { EditionsRepository } from './editions.repository';
import { ReportInputs } from './report-inputs.service';
import { type ReportRequest } from './report-request';
import { alteredEdition, frozenMeanwhile, partOfBuyer } from './reports.errors';

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

  /** Writes the report of a year; the same rows and the same date give the same files. */
  async write(perimeter: Perimeter, request: ReportRequest): Promise<WrittenReport> {
    const { model, edition } = await this.inputs.model(perimeter, request);
    return { model, edition, frozen: false, ...(await files(model)) };
  }

  /**
   * Writes the report and keeps it as an edition that nothing changes; a later one restates it. Throws
   * `frozen-meanwhile` when another took its number (its files bear that number already), `part-of-buyer`.
   */
  async freeze(perimeter: Perimeter, act: Act, request: ReportRequest): Promise<WrittenReport> {
    const prepared = await this.inputs.model(perimeter, request);
    if (!prepared.isWhole) throw partOfBuyer();
    const { model, edition, scope } = prepared;
    const written = await files(model);
    const rowsFingerprint = await this.inputs.rowsFingerprint(perimeter, request);
    await this.unitOfWork.run(act, async (unit) => {
      await unit.lockRegister();
      const former = await this.editions.former(request.year, scope, unit.manager);
      const next = (former?.number ?? 0) + 1;
      if (next !== edition) throw frozenMeanwhile(next);
      const id = unit.nextId();
      await unit.create(Edition, {
        id,
        year: request.year,
        scope,
        number: edition,
        buyerId: prepared.buyerId,
        buyerIds: [...prepared.buyerIds],
        editionDate: request.editionDate,
        restatesId: former?.id ?? null,
        rowsFingerprint,
        pdfSha256: sha256(written.pdf),
        workbookSha256: sha256(written.workbook),
        model,
        authorId: act.actorId,
        frozenAt: unit.at,
      });
      await unit.createParts(EditionFiles, [asText(id, written)]);
    });
    return { model, edition, frozen: true, ...written };
  }

  /** A frozen edition with its files, as they were frozen. Throws `altered-edition` when they no longer are. */
  async frozen(perimeter: Perimeter, editionId: string): Promise<WrittenReport | null> {
    const edition = await this.editions.byId(perimeter, editionId);
    if (!edition) return null;
    const { model, year, number, pdfSha256, workbookSha256 } = edition;
    const kept = await this.editions.files(editionId);
    const written = kept ?? (await files(model));
    if (sha256(written.pdf) !== pdfSha256 || sha256(written.workbook) !== workbookSha256)
      throw alteredEdition(year, number);
    if (kept === null) await this.keepFiles(editionId, written);
    return { model, edition: number, frozen: true, ...written };
  }

  /** For an edition frozen before its files were kept: they were written again from its model, once. */
  private async keepFiles(editionId: string, written: ReportFiles): Promise<void> {
    await this.unitOfWork.run(SYSTEM_ACT, async (unit) => {
      await unit.lock(Edition, [editionId]);
      if ((await this.editions.files(editionId, unit.manager)) !== null) return;
      await unit.createParts(EditionFiles, [asText(editionId, written)]);
    });
  }
}

interface ReportFiles {
  readonly pdf: Buffer;
  readonly workbook: Buffer;
}

function asText(id: string, { pdf, workbook }: ReportFiles): EditionFiles {
  return { id, pdf: pdf.toString('base64'), workbook: workbook.toString('base64') };
}

async function files(model: ReportModel): Promise<ReportFiles> {
  const { renderPdf } = await import('../renderers/pdf/render-pdf.js');
  const { renderWorkbook } = await import('../renderers/xlsx/render-workbook.js');
  return { pdf: await renderPdf(model), workbook: await renderWorkbook(model) };
}

export function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}
