import { FormatFault, encryptedFile, unsupportedFormat } from '../formats.errors';
import { type ReadLimits } from '../limits';
import { ZipArchive } from './zip-archive';

const HEAD = 256 * 1024;

/** Main parts by their content type (ECMA-376 part 1, 15.2); `xlsx` also stands for its forms with macros. */
const officeParts: readonly (readonly [type: RegExp, found: string])[] = [
  [/spreadsheetml\.(sheet|template)\.main\+xml|(sheet|template)\.macroEnabled\.main\+xml/, 'xlsx'],
  [/sheet\.binary\.macroEnabled\.main/, 'un classeur Excel binaire (xlsb)'],
  [/wordprocessingml|word\.document\.macroEnabled/, 'un document Word (docx)'],
  [/presentationml|powerpoint\./, 'une présentation PowerPoint (pptx)'],
];

/** Tells a workbook from the other documents that are zips. */
export async function identifyZip(path: string, limits: ReadLimits): Promise<'xlsx' | 'ods'> {
  const archive = await ZipArchive.open(path, limits);
  try {
    if (archive.has('mimetype')) return await identifyOpenDocument(archive);
    if (archive.has('[Content_Types].xml')) return await identifyOffice(archive);
    throw unsupported('une archive zip');
  } finally {
    archive.close();
  }
}

async function identifyOpenDocument(archive: ZipArchive): Promise<'ods'> {
  const type = (await archive.head('mimetype', 200)).trim();
  if (!type.startsWith('application/vnd.oasis.opendocument.spreadsheet')) {
    throw unsupported(
      type.includes('opendocument.text') ? 'un document texte (odt)' : `un document « ${type.slice(0, 80)} »`,
    );
  }
  const manifest = archive.has('META-INF/manifest.xml')
    ? await archive.head('META-INF/manifest.xml', HEAD)
    : '';
  if (manifest.includes('encryption-data')) throw new FormatFault(encryptedFile);
  return 'ods';
}

async function identifyOffice(archive: ZipArchive): Promise<'xlsx'> {
  const types = await archive.head('[Content_Types].xml', HEAD);
  const found = officeParts.find(([type]) => type.test(types))?.[1];
  if (found !== 'xlsx') throw unsupported(found ?? 'un document Office sans classeur');
  return 'xlsx';
}

function unsupported(found: string): FormatFault {
  return new FormatFault((file) => unsupportedFormat(file, found));
}
