import { type RegisterRow } from '../list/register-rows.service';
import { renderListWorkbook } from './list-workbook';
import { contractColumns, type ExportValue } from './contract-columns';
import { csvLine, UTF8_MARK } from './csv-text';

/** A list of contracts as lines of csv, as its rows are read: the file can be imported again. */
export async function* contractListCsv(rows: AsyncIterable<RegisterRow>): AsyncGenerator<string> {
  yield UTF8_MARK + csvLine(contractColumns.map(({ field }) => field.label));
  for await (const row of rows) yield csvLine(valuesOf(row));
}

/** The same list as a workbook; `notes` stand above its header. */
export async function contractListWorkbook(
  rows: AsyncIterable<RegisterRow>,
  notes: readonly string[] = [],
): Promise<{ readonly content: Buffer; readonly count: number }> {
  const lines: ExportValue[][] = [];
  for await (const row of rows) lines.push(valuesOf(row));
  const columns = contractColumns.map(({ field }) => field);
  const content = await renderListWorkbook({ title: 'Marchés', columns, lines, notes });
  return { content, count: lines.length };
}

function valuesOf(row: RegisterRow): ExportValue[] {
  return contractColumns.map(({ value }) => value(row));
}
