import { crc32 } from 'node:zlib';
import { type Entry } from 'yauzl';
import { FormatFault, corruptEntry, doctypeFound, oversizedFile, unreadableWorkbook } from './formats.errors';
import { type ReadLimits } from './limits';
import { type ZipArchive } from './zip/zip-archive';

const DOCTYPE = Buffer.from('<!DOCTYPE');
const DEFLATED = 8;
const STORED = 0;

/**
 * Inflates every entry of a workbook once, before anything is parsed, and counts the real bytes: a parser
 * is never given a bomb, a part whose checksum is wrong, or a document type that declares entities.
 */
export async function preflight(archive: ZipArchive, limits: ReadLimits): Promise<void> {
  let total = 0;
  for (const entry of archive.entries) {
    if (entry.fileName.endsWith('/')) continue;
    refuseUnknownCompression(entry);
    total += await inspectEntry(archive, entry, limits, total);
  }
}

async function inspectEntry(
  archive: ZipArchive,
  entry: Entry,
  limits: ReadLimits,
  before: number,
): Promise<number> {
  let size = 0;
  let checksum = 0;
  let tail = Buffer.alloc(0);
  try {
    for await (const chunk of archive.bytes(entry.fileName)) {
      size += chunk.length;
      refuseOversize(entry, size, before, limits);
      checksum = crc32(chunk, checksum);
      tail = refuseDoctype(entry, tail, chunk);
    }
  } catch (error) {
    throw error instanceof FormatFault
      ? error
      : new FormatFault((file) => corruptEntry(file, entry.fileName));
  }
  if (checksum !== entry.crc32 || size !== entry.uncompressedSize)
    throw new FormatFault((file) => corruptEntry(file, entry.fileName));
  return size;
}

function refuseUnknownCompression(entry: Entry): void {
  if (entry.compressionMethod === DEFLATED || entry.compressionMethod === STORED) return;
  throw new FormatFault((file) =>
    unreadableWorkbook(file, `sa partie « ${entry.fileName} » est compressée d’une façon inconnue`),
  );
}

function refuseOversize(entry: Entry, size: number, before: number, limits: ReadLimits): void {
  const overRatio = size > limits.ratioFloorBytes && size > limits.inflationRatio * entry.compressedSize;
  if (before + size <= limits.inflatedBytes && !overRatio) return;
  const megabytes = Math.ceil((before + size) / 1_000_000);
  throw new FormatFault((file) =>
    oversizedFile(file, `une fois décompressé, il atteint ${megabytes} Mo et davantage`),
  );
}

/** Looks for a document type across the limits of chunks; gives the end of this chunk for the next look. */
function refuseDoctype(entry: Entry, tail: Buffer, chunk: Buffer): Buffer<ArrayBuffer> {
  if (!/\.(xml|rels|vml)$/i.test(entry.fileName)) return Buffer.alloc(0);
  const seam = Buffer.concat([tail, chunk.subarray(0, DOCTYPE.length)]);
  if (chunk.includes(DOCTYPE) || seam.includes(DOCTYPE)) throw new FormatFault(doctypeFound);
  return Buffer.from(chunk.subarray(-(DOCTYPE.length - 1)));
}
