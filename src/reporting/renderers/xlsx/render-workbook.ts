import { Workbook } from 'exceljs';
import { type ReportModel } from '../../domain/report/report-model';
import { writeSheet } from './write-sheet';
import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The first instant a zip can hold. */
const ZIP_EPOCH = new Date(1980, 0, 1);

/** Packs a zip again with fixed times and order: two writes of the same workbook give the same bytes. */
function withFixedTimes(bytes: Uint8Array): Buffer {
  const entries = unzipSync(bytes);
  const files: Zippable = {};
  for (const name of orderedNames(Object.keys(entries))) {
    const content = entries[name];
    if (content !== undefined && !name.endsWith('/')) files[name] = [content, { mtime: ZIP_EPOCH }];
  }
  return Buffer.from(zipSync(files, { level: 6 }));
}

/** Spreadsheets look for the content types first. */
function orderedNames(names: readonly string[]): string[] {
  const first = '[Content_Types].xml';
  return [...names].sort((left, right) => {
    if (left === first || right === first) return left === first ? -1 : 1;
    return left < right ? -1 : 1;
  });
}

/** The workbook published with the report; the same report gives the same bytes. */
export async function renderWorkbook({
  workbook: model,
  buyerName,
  editionDate,
}: ReportModel): Promise<Buffer> {
  const workbook = new Workbook();
  const date = new Date(`${editionDate}T00:00:00Z`);
  workbook.title = model.title;
  workbook.creator = buyerName;
  workbook.lastModifiedBy = buyerName;
  workbook.created = date;
  workbook.modified = date;
  workbook.calcProperties = { fullCalcOnLoad: true };
  for (const sheet of model.sheets) writeSheet(workbook, sheet);
  return withFixedTimes(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
