import { Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { type ReportModel } from '../../domain/report/report-model';
import { TextTable } from './text-table';
import { type SheetFrame, withRows, writeFrame } from './write-sheet';

const TEXTS = 'xl/sharedStrings.xml';
/** The first instant a zip can hold. */
const ZIP_EPOCH = new Date(1980, 0, 1);

type Parts = Record<string, Uint8Array>;

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
  const frames = model.sheets.map((sheet) => writeFrame(workbook, sheet));
  // The typings leave out the options of the zip.
  const stored = { zip: { compression: 'STORE' } } as object;
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer(stored)));
  return packed(filled(parts, frames));
}

function filled(parts: Parts, frames: readonly SheetFrame[]): Parts {
  const texts = new TextTable();
  frames.forEach((frame, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    parts[name] = strToU8(withRows(strFromU8(parts[name] ?? new Uint8Array()), frame, texts));
  });
  return { ...parts, [TEXTS]: strToU8(texts.xml()) };
}

/** A zip with fixed times and order: two writes of the same workbook give the same bytes. */
function packed(parts: Parts): Buffer {
  const files: Zippable = {};
  for (const name of orderedNames(Object.keys(parts))) {
    const content = parts[name];
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
