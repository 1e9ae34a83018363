import { SheetNotUnderstood } from './sheet-not-understood';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));|&/g;

/** The text behind the five entities of XML and its character references, line ends as XML reads them. */
export function decodeEntities(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  if (!lines.includes('&')) return lines;
  return lines.replace(REFERENCE, (_, decimal?: string, hexadecimal?: string, name?: string) => {
    const found =
      decimal !== undefined || hexadecimal !== undefined
        ? characterOf(decimal === undefined ? parseInt(hexadecimal ?? '', 16) : Number(decimal))
        : named[name ?? ''];
    if (found === undefined) throw new SheetNotUnderstood('An unknown entity');
    return found;
  });
}

/** Null and lone surrogates are no characters of XML; the complete reader says so. */
function characterOf(code: number): string | undefined {
  const allowed = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff);
  return !allowed || (code >= 0xd800 && code <= 0xdfff) ? undefined : String.fromCodePoint(code);
}
