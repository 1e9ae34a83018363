import { DECLARATION_FIELDS } from '../../insertion-hours/domain/declaration-fields';
import { type CalendarDate } from '../../shared/domain/calendar-date';
import { type ImportIssue } from '../domain/contract-draft';
import { findHeader } from '../domain/header/header';
import { hiddenSheets } from '../domain/report/intake-issues';
import { firstRows } from '../formats/first-rows';
import { openTableFile } from '../formats/open-table-file';
import { noDeclarationList } from '../imports.errors';
import { DeclarationList } from './declaration-list';

/** A sheet of hours is small; one that inflates beyond is made to exhaust memory. */
const LIMITS = { inflatedBytes: 200 * 1024 * 1024, rows: 200_000 };

/** An opened declaration spreadsheet; `close` releases it. */
export interface DeclarationFile {
  readonly format: string;
  readonly lists: readonly DeclarationList[];
  /** Warnings about the file itself: hidden sheets skipped. */
  readonly notes: readonly ImportIssue[];
  close(): Promise<void>;
}

/** Opens every visible sheet that names contracts and hours. Throws a French refusal when none does. */
export async function openDeclarationFile(
  path: string,
  name: string,
  today: CalendarDate,
): Promise<DeclarationFile> {
  const file = await openTableFile(path, { limits: LIMITS });
  try {
    const lists: DeclarationList[] = [];
    const options = { today, isCsv: file.format === 'csv' };
    for (const sheet of file.sheets.filter(({ hidden }) => !hidden)) {
      const header = findHeader(await firstRows(sheet), { fields: DECLARATION_FIELDS, anchors: ['hours'] });
      if (header?.columns.some(({ field }) => field === 'contractNumber'))
        lists.push(new DeclarationList(sheet, header, options));
    }
    if (lists.length === 0) throw noDeclarationList(name);
    const hidden = file.sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name);
    const notes = hidden.length > 0 ? [hiddenSheets(hidden)] : [];
    return { format: `declarations-${file.format}`, lists, notes, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw error;
  }
}
