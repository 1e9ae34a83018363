import { open } from 'node:fs/promises';
import { type TableFormat } from '../../reading/domain/table';
import { FormatFault, emptyFile, encryptedFile, oversizedFile, unsupportedFormat } from './formats.errors';
import { defaultLimits, type ReadLimits } from './limits';
import { sniffContent } from './sniff-content';
import { withRefusals } from './with-refusals';
import { identifyZip } from './zip/identify-zip';

export type FileFormat = TableFormat | 'json';

const START = 8 * 1024;
const OLE2_LOOKED_AT = 64 * 1024 * 1024;

/** The format that the content has, whatever the name says; any other is refused by name. */
export function detectFormat(path: string, limits: ReadLimits = defaultLimits): Promise<FileFormat> {
  return withRefusals(path, async () => {
    const start = await readStart(path, START, limits);
    const sniffed = sniffContent(start);
    switch (sniffed.kind) {
      case 'empty':
        throw new FormatFault(emptyFile);
      case 'foreign':
        throw unsupported(sniffed.found);
      case 'ole2':
        throw nameOle2(await readStart(path, OLE2_LOOKED_AT, limits));
      case 'zip':
        return identifyZip(path, limits);
      case 'json':
        return 'json';
      case 'text':
        return 'csv';
    }
  });
}

async function readStart(path: string, size: number, limits: ReadLimits): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { size: fileSize } = await handle.stat();
    if (fileSize > limits.fileBytes) {
      const megabytes = Math.round(fileSize / 1_000_000);
      throw new FormatFault((file) => oversizedFile(file, `il pèse ${megabytes} Mo`));
    }
    const buffer = Buffer.alloc(Math.min(size, fileSize));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** The container of Office before 2007; a workbook with a password is one too. Stream names are in UTF-16. */
function nameOle2(content: Buffer): FormatFault {
  const holds = (stream: string): boolean => content.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return new FormatFault(encryptedFile);
  if (holds('WordDocument')) return unsupported('un document Word ancien (doc)');
  if (holds('PowerPoint Document')) return unsupported('une présentation PowerPoint ancienne (ppt)');
  return unsupported('un classeur Excel ancien (xls, d’avant 2007)');
}

function unsupported(found: string): FormatFault {
  return new FormatFault((file) => unsupportedFormat(file, found));
}
