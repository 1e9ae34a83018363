import { readFile, stat } from 'node:fs/promises';
import iconv from 'iconv-lite';
import { printableText } from '../../../shared/domain/printable-text';
import { FormatFault, emptyFile, oversizedFile, truncatedFile, unreadableJson } from '../formats.errors';
import { defaultLimits, type ReadLimits } from '../limits';
import { withRefusals } from '../with-refusals';
import { detectEncoding } from '../csv/decode-text';
import { findJsonFault } from './find-json-fault';

/** Sixteen digits and more may lose their last ones in a number (2^53 has sixteen). */
const LONG_INTEGER = /(^|[\s:,[])(-?\d{16,})(?=\s*[,\]}])/g;

/** Puts the long integers of a JSON text between quotes, outside its strings. */
function keepLongIntegers(json: string): string {
  if (!/\d{16}/.test(json)) return json;
  const parts: string[] = [];
  let position = 0;
  while (position < json.length) {
    const open = json.indexOf('"', position);
    const plainEnd = open < 0 ? json.length : open;
    parts.push(json.slice(position, plainEnd).replace(LONG_INTEGER, '$1"$2"'));
    if (open < 0) break;
    position = stringEnd(json, open);
    parts.push(json.slice(open, position));
  }
  return parts.join('');
}

function stringEnd(json: string, open: number): number {
  for (let at = open + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at + 1;
  }
  return json.length;
}

/** The value of a JSON file. Integers too long for a number come as text, so that an identifier keeps its digits. */
export function readJsonFile(path: string, limits: ReadLimits = defaultLimits): Promise<unknown> {
  return withRefusals(path, async () => {
    const { size } = await stat(path);
    if (size > limits.jsonBytes) {
      throw new FormatFault((file) => oversizedFile(file, `il pèse ${Math.round(size / 1_000_000)} Mo`));
    }
    const encoding = await detectEncoding(path);
    return parseJson(iconv.decode(await readFile(path), encoding));
  });
}

/** Rare, and a reviver makes a file of 50 MB three times as long to read. */
const ESCAPED_CONTROL = /\\u(00[0189]|d[89a-f])/i;

function cleaned(_: string, value: unknown): unknown {
  return typeof value === 'string' ? printableText(value) : value;
}

function parseJson(text: string): unknown {
  const bare = text.trim();
  if (bare === '') throw new FormatFault(emptyFile);
  try {
    const json = keepLongIntegers(bare);
    return (ESCAPED_CONTROL.test(json) ? JSON.parse(json, cleaned) : JSON.parse(json)) as unknown;
  } catch {
    throw explain(bare, text.indexOf(bare));
  }
}

/** Says where the fault is; a text that is well-formed up to its end was cut. */
function explain(bare: string, offset: number): FormatFault {
  const position = findJsonFault(bare);
  if (position >= bare.length) return new FormatFault(truncatedFile);
  const before = bare.slice(0, position).split('\n');
  const line = before.length;
  const column = (before[line - 1]?.length ?? 0) + 1 + (line === 1 ? offset : 0);
  return new FormatFault((file) => unreadableJson(file, line, column));
}
