import { type SheetRow, type SheetSource } from '../../../reading/domain/table';
import { type ReadLimits } from '../limits';
import { parseXml } from '../xml/parse-xml';
import { type ZipArchive } from '../zip/zip-archive';
import { listSheets, type OdsSheetEntry } from './list-sheets';
import { OdsRowReader } from './ods-row-reader';

const CONTENT = 'content.xml';

/** The sheets of an OpenDocument spreadsheet; all stand in one part, read anew for each. */
export async function openOdsSheets(archive: ZipArchive, limits: ReadLimits): Promise<SheetSource[]> {
  const sheets = await listSheets(() => archive.xml(CONTENT));
  return sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    rows: () => readSheet(archive, sheet, limits),
  }));
}

async function* readSheet(
  archive: ZipArchive,
  sheet: OdsSheetEntry,
  limits: ReadLimits,
): AsyncGenerator<SheetRow> {
  const events = parseXml<SheetRow | 'end'>(
    archive.xml(CONTENT),
    (emit) => new OdsRowReader(sheet.name, limits, emit, () => emit('end')),
  );
  for await (const event of events) {
    if (event === 'end') return;
    yield event;
  }
}
