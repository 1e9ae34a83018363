import {
  type SheetReader,
  type SheetRow,
  type SheetSource,
  type TableFile,
} from '../../reading/domain/table';
import { openCsv } from './csv/csv-file';
import { detectFormat } from './detect-format';
import { FormatFault, unsupportedFormat } from './formats.errors';
import { defaultLimits, type ReadLimits } from './limits';
import { openOdsSheets } from './ods/ods-file';
import { preflight } from './preflight';
import { iterateWithRefusals, withRefusals } from './with-refusals';
import { openXlsxSheets } from './xlsx/xlsx-file';
import { ZipArchive } from './zip/zip-archive';

export interface OpenOptions {
  readonly limits?: Partial<ReadLimits>;
}

/**
 * Opens a csv, xlsx or ods file, its format found from the content. Whatever cannot be read is a
 * `DomainError` of `formats.errors.ts` that names the file; the caller closes what it opened.
 */
export async function openTableFile(path: string, options: OpenOptions = {}): Promise<TableFile> {
  const limits = { ...defaultLimits, ...options.limits };
  const format = await detectFormat(path, limits);
  return withRefusals(path, async () => {
    switch (format) {
      case 'json':
        throw new FormatFault((file) => unsupportedFormat(file, 'un fichier JSON'));
      case 'csv':
        return openText(path, limits);
      case 'xlsx':
      case 'ods':
        return openWorkbook(path, format, limits);
    }
  });
}

async function openText(path: string, limits: ReadLimits): Promise<TableFile> {
  const { encoding, sheet } = await openCsv(path, limits);
  return { format: 'csv', encoding, sheets: [named(path, sheet)], close: () => Promise.resolve() };
}

async function openWorkbook(path: string, format: 'xlsx' | 'ods', limits: ReadLimits): Promise<TableFile> {
  const archive = await ZipArchive.open(path, limits);
  try {
    await preflight(archive, limits);
    const sheets = await (format === 'xlsx' ? openXlsxSheets : openOdsSheets)(archive, limits);
    return {
      format,
      encoding: null,
      sheets: sheets.map((sheet) => named(path, sheet)),
      close: async () => archive.close(),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** The same sheet, whose failures while it is read name the file. */
function named(path: string, sheet: SheetReader): SheetSource {
  const batches = (): AsyncGenerator<readonly SheetRow[]> => iterateWithRefusals(path, sheet.batches());
  const rows = async function* (): AsyncGenerator<SheetRow> {
    for await (const some of batches()) yield* some;
  };
  return { name: sheet.name, hidden: sheet.hidden, rows, batches };
}
