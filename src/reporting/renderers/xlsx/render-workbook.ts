import { Workbook } from 'exceljs';
import { type ReportModel } from '../../domain/report/report-model';
import { withFixedTimes } from './same-bytes';
import { writeSheet } from './write-sheet';

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
