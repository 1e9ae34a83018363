import { HEADER_SEARCH_ROWS } from '../domain/header/header';
import { type SheetRow, type SheetSource } from '../../reading/domain/table';

/** The first rows of a sheet: enough to find its header below title lines. */
export async function firstRows(sheet: SheetSource): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of sheet.rows()) {
    rows.push(row);
    if (rows.length === HEADER_SEARCH_ROWS) break;
  }
  return rows;
}
