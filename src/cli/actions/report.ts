import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Clock } from '../../platform/clock';
import { ReportsService, sha256, type WrittenReport } from '../../reporting';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { COMMAND_ACT } from '../../platform/database/unit';
import { readDate, yearOption } from '../options';
import { answer } from '../print';
import { type Session } from '../session';

interface ReportOptions {
  readonly year: string;
  readonly out: string;
  readonly buyer?: string;
  readonly editionDate?: string;
  readonly freeze?: boolean;
  readonly json?: boolean;
}

interface WrittenFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly pages?: number;
}

export async function runReport(session: Session, options: ReportOptions): Promise<number> {
  const year = yearOption(options.year);
  const given = options.editionDate;
  const editionDate =
    given === undefined ? (await session.get(Clock)).today() : readDate('--edition-date', given);
  const service = await session.get(ReportsService);
  const request = { year, buyerSiret: options.buyer ?? null, editionDate };
  const report = options.freeze
    ? await service.freeze(EVERYTHING, COMMAND_ACT, request)
    : await service.write(EVERYTHING, request);
  const files = await writeReport(resolve(options.out), year, report);
  return answer(options, { year, edition: report.edition, frozen: report.frozen, files }, () =>
    files.map(
      ({ path, bytes, pages }) =>
        `${path} (${Math.round(bytes / 1024)} Ko${pages === undefined ? '' : `, ${pages} pages`})`,
    ),
  );
}

/** Writes `rapport-spaser-Y.pdf` and `.xlsx` into the folder. */
export async function writeReport(
  folder: string,
  year: number,
  { pdf, workbook }: WrittenReport,
): Promise<WrittenFile[]> {
  await mkdir(folder, { recursive: true });
  const pdfPath = join(folder, `rapport-spaser-${year}.pdf`);
  const workbookPath = join(folder, `rapport-spaser-${year}.xlsx`);
  await writeFile(pdfPath, pdf);
  await writeFile(workbookPath, workbook);
  return [
    { path: pdfPath, sha256: sha256(pdf), bytes: pdf.length, pages: pageCount(pdf) },
    { path: workbookPath, sha256: sha256(workbook), bytes: workbook.length },
  ];
}

/** Page objects of the file: pdfkit writes them uncompressed, one each. */
function pageCount(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}
