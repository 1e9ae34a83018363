import { pipeline } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import {
  FormatFault,
  encryptedFile,
  oversizedFile,
  truncatedFile,
  unreadableWorkbook,
} from '../formats.errors';
import { type ReadLimits } from '../limits';
import { decodeXml } from '../xml/decode-xml';

const DEFLATED = 8;
const CHUNK = 128 * 1024;

/** An opened zip: its entries by lower-case name (part names ignore case, ECMA-376 part 2, 6.2.2.3). */
export class ZipArchive {
  private constructor(
    private readonly zip: ZipFile,
    private readonly byName: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string, limits: ReadLimits): Promise<ZipArchive> {
    const zip = await openZip(path);
    try {
      return new ZipArchive(zip, await listEntries(zip, limits));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get entries(): Iterable<Entry> {
    return this.byName.values();
  }

  has(name: string): boolean {
    return this.byName.has(name.toLowerCase());
  }

  /** The inflated bytes of an entry, chunk by chunk; leaving the loop early releases the stream. */
  async *bytes(name: string): AsyncGenerator<Buffer> {
    const entry = this.byName.get(name.toLowerCase());
    if (!entry) throw new FormatFault((file) => unreadableWorkbook(file, `la partie « ${name} » manque`));
    const isDeflated = entry.compressionMethod === DEFLATED;
    const stored = await this.zip.openReadStreamPromise(entry, isDeflated ? { decodeFileData: false } : {});
    // By pieces of our size: those of yauzl are so small that passing them on costs as much as inflating them.
    const inflated = isDeflated
      ? pipeline(stored, createInflateRaw({ chunkSize: CHUNK }), () => undefined)
      : stored;
    try {
      for await (const chunk of inflated) yield chunk as Buffer;
    } finally {
      // At once: left to the pipeline, it would still ask for bytes that nobody takes any more.
      stored.destroy();
      inflated.destroy();
    }
  }

  xml(name: string): AsyncGenerator<string> {
    return decodeXml(this.bytes(name));
  }

  /** The start of a small entry as text, at most `maxBytes` of it. */
  async head(name: string, maxBytes: number): Promise<string> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const chunk of this.bytes(name)) {
      parts.push(chunk);
      size += chunk.length;
      if (size >= maxBytes) break;
    }
    return Buffer.concat(parts).subarray(0, maxBytes).toString('utf8');
  }

  close(): void {
    this.zip.close();
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false, lazyEntries: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code) throw error;
    // Without its central directory, written last, a zip lost its end.
    throw new FormatFault(truncatedFile);
  }
}

async function listEntries(zip: ZipFile, limits: ReadLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) {
    throw new FormatFault((file) => oversizedFile(file, `il renferme ${zip.entryCount} fichiers`));
  }
  const byName = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new FormatFault(encryptedFile);
      const name = entry.fileName.toLowerCase();
      if (byName.has(name)) {
        throw new FormatFault((file) =>
          unreadableWorkbook(file, `il contient deux parties « ${entry.fileName} »`),
        );
      }
      byName.set(name, entry);
    }
  } catch (error) {
    throw asListingFault(error);
  }
  return byName;
}

function asListingFault(error: unknown): Error {
  if (error instanceof FormatFault) return error;
  const strong = error instanceof Error && error.message.includes('encryption');
  return new FormatFault(strong ? encryptedFile : truncatedFile);
}
