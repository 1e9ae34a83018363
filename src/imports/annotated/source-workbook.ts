import { stat } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import { TABLE_FORMATS, type TableFile } from '../../reading/domain/table';
import { openTableFile } from '../formats/open-table-file';

/** Beyond this, the list of remarks comes alone: rewriting the whole file would cost more than it helps. */
const REWRITTEN_BYTES = 8 * 1024 * 1024;

/**
 * The person's own file as a workbook: an xlsx as it is, a csv or an ods with its rows at their places. Null
 * for a file too long to rewrite, or that is no table. The file is checked by the importer's own reader first.
 */
export async function sourceWorkbook(path: string, format: string): Promise<Workbook | null> {
  if (!TABLE_FORMATS.some((each) => each === format)) return null;
  if ((await stat(path)).size > REWRITTEN_BYTES) return null;
  const file = await openTableFile(path);
  try {
    return (format === 'xlsx' ? await asItIs(path) : null) ?? (await rewritten(file));
  } finally {
    await file.close();
  }
}

/** Null where the writer cannot read what the importer could: the rows are then copied. */
async function asItIs(path: string): Promise<Workbook | null> {
  try {
    const workbook = new Workbook();
    await workbook.xlsx.readFile(path);
    return workbook;
  } catch {
    return null;
  }
}

async function rewritten(file: TableFile): Promise<Workbook> {
  const workbook = new Workbook();
  for (const source of file.sheets) {
    if (source.hidden) continue;
    const sheet = workbook.addWorksheet(source.name === '' ? 'Liste' : source.name);
    for await (const { number, cells } of source.rows()) {
      const row = sheet.getRow(number);
      cells.forEach((cell, index) => {
        // Every value is a text: what begins with « = » stays one, and no number loses its zeros.
        if (cell !== undefined && cell.text !== '') row.getCell(index + 1).value = cell.text;
      });
    }
  }
  return workbook;
}
