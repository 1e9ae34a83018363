import { type SheetReader, type SheetRow } from '../../../reading/domain/table';
import { type ReadLimits } from '../limits';
import { parseXml } from '../xml/parse-xml';
import { type ZipArchive } from '../zip/zip-archive';
import { listSheets, type OdsSheetEntry } from './list-sheets';
import { OdsRowReader } from './ods-row-reader';

const CONTENT = 'content.xml';

/** The sheets of an OpenDocument spreadsheet; all stand in one part, read anew for each. */
export async function openOdsSheets(archive: ZipArchive, limits: ReadLimits): Promise<SheetReader[]> {
  const sheets = await listSheets(() => archive.xml(CONTENT));
  return sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    batches: () => readSheet(archive, sheet, limits),
  }));
}

async function* readSheet(
  archive: ZipArchive,
  sheet: OdsSheetEntry,
  limits: ReadLimits,
): AsyncGenerator<readonly SheetRow[]> {
  let hasEnded = false;
  const end = (): void => {
    hasEnded = true;
  };
  const batches = parseXml<SheetRow>(
    archive.xml(CONTENT),
    (emit) => new OdsRowReader(sheet.name, limits, (row) => (hasEnded ? undefined : emit(row)), end),
  );
  for await (const rows of batches) {
    yield rows;
    if (hasEnded) return;
  }
}
