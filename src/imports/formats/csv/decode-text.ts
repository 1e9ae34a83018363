import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import iconv from 'iconv-lite';
import { withoutControls } from '../../../shared/domain/printable-text';

export type TextEncoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

const CHUNK = 64 * 1024;

/**
 * UTF-8 when every byte of the file is, else Windows-1252: a guess from letter frequencies was seen wrong on
 * French lists. The mark of UTF-16 settles it first.
 */
export async function detectEncoding(path: string): Promise<TextEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  for await (const chunk of readBytes(path)) {
    const marked = first ? encodingOfMark(chunk) : undefined;
    if (marked) return marked;
    first = false;
    if (!decodes(decoder, chunk)) return 'windows-1252';
  }
  return decodes(decoder, undefined) ? 'utf-8' : 'windows-1252';
}

/** The text of a file in chunks, its mark removed. */
export async function* decodeText(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = iconv.getDecoder(iconvName[encoding]);
  let start = true;
  for await (const chunk of readBytes(path)) {
    const text = withoutControls(decoder.write(chunk));
    yield start ? withoutMark(text) : text;
    if (text !== '') start = false;
  }
  yield withoutControls(decoder.end() ?? '');
}

function encodingOfMark(start: Buffer): TextEncoding | undefined {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return undefined;
}

const iconvName: Readonly<Record<TextEncoding, string>> = {
  'utf-8': 'utf8',
  'windows-1252': 'win1252',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
};

async function* readBytes(path: string): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: CHUNK });
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } finally {
    stream.destroy();
  }
}

function decodes(decoder: TextDecoder, chunk: Buffer | undefined): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

/** iconv removes a mark that it knows; this one is the UTF-8 mark of a file that is not UTF-8 after all. */
function withoutMark(text: string): string {
  return text.startsWith('ï»¿') ? text.slice(3) : text;
}
