import { type RawCell, type RawRowSink } from './raw-cell';
import { SheetNotUnderstood } from './sheet-not-understood';

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));|&/g;

/** The text behind the five entities of XML and its character references, line ends as XML reads them. */
function decodeEntities(text: string): string {
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

const RUN = /<t(?: [^<>]*)?>([^<]*)<\/t>/g;
const PHONETIC = /<rPh\b[^>]*>[\s\S]*?<\/rPh>/g;
const INLINE_TAGS = /<\/?([A-Za-z]\w*)(?: [^<>]*)?\/?>/g;

/** Reads the cells between `<row>` and `</row>`, which stand at `start` and `end` of the text. */
export function scanRow(xml: string, start: number, end: number, sink: RawRowSink): void {
  for (let position = start; ;) {
    const open = xml.indexOf('<', position);
    if (open === end) return;
    const tag = cellTag(xml, open);
    position = tag.isEmpty ? tag.end : scanBody(xml, tag, end, sink);
    if (tag.isEmpty) sink.cell(cellOf(tag, undefined));
  }
}

interface CellTag extends Pick<RawCell, 'address' | 'style' | 'type'> {
  /** After its « > ». */
  readonly end: number;
  readonly isEmpty: boolean;
}

const BLANK = 0x20;
const SLASH = 0x2f;
const CLOSE = 0x3e;
const ATTRIBUTE_NAME = /^[a-zA-Z][\w.:-]*$/;

/** `<c`, then `r`, `s` and `t` in any order; other attributes of a cell (`cm`, `vm`, `ph`) change nothing to its text. */
function cellTag(xml: string, open: number): CellTag {
  let address: string | undefined;
  let style: string | undefined;
  let type: string | undefined;
  let at = open + '<c'.length;
  while (xml.charCodeAt(at) === BLANK && !isEnd(xml.charCodeAt(at + 1))) {
    const equals = xml.indexOf('="', at);
    const value = equals + '="'.length;
    const quote = xml.indexOf('"', value);
    const name = xml.slice(at + 1, equals);
    if (equals < 0 || quote < 0 || !ATTRIBUTE_NAME.test(name)) throw notACell(xml, open);
    if (name === 'r') address = xml.slice(value, quote);
    else if (name === 's') style = xml.slice(value, quote);
    else if (name === 't') type = xml.slice(value, quote);
    at = quote + 1;
  }
  if (xml.charCodeAt(at) === BLANK) at += 1;
  const isEmpty = xml.charCodeAt(at) === SLASH;
  if (isEmpty) at += 1;
  const next = xml.indexOf('<', open + 1);
  if (!standsAt(xml, open, '<c') || xml.charCodeAt(at) !== CLOSE || (next >= 0 && next < at))
    throw notACell(xml, open);
  return { address, style, type, end: at + 1, isEmpty };
}

// Written out: a copy by « … » that further properties follow costs ten times as much, and a list has millions of cells.
function cellOf(
  { address, style, type }: CellTag,
  value: string | undefined,
  formula?: string,
  inline?: string,
): RawCell {
  return { address, style, type, value, formula, inline };
}

function isEnd(code: number): boolean {
  return code === SLASH || code === CLOSE;
}

/** `startsWith` makes a copy of a text as long as a piece of the file. */
function standsAt(text: string, at: number, part: string): boolean {
  for (let index = 0; index < part.length; index += 1)
    if (text.charCodeAt(at + index) !== part.charCodeAt(index)) return false;
  return true;
}

function notACell(xml: string, open: number): SheetNotUnderstood {
  return new SheetNotUnderstood(`Not a cell: ${xml.slice(open, open + 40)}`);
}

const VALUE = '<v>';
const VALUE_END = '</v></c>';

/** Reads what stands in a cell, and gives where it ends. The commonest is `<v>…</v>` and nothing else. */
function scanBody(xml: string, tag: CellTag, end: number, sink: RawRowSink): number {
  const start = tag.end;
  if (standsAt(xml, start, VALUE)) {
    const valueEnd = xml.indexOf('<', start + VALUE.length);
    if (standsAt(xml, valueEnd, VALUE_END)) {
      const value = decodeEntities(xml.slice(start + VALUE.length, valueEnd));
      sink.cell(cellOf(tag, value));
      return valueEnd + VALUE_END.length;
    }
  }
  const close = xml.indexOf('</c>', start);
  if (close < 0 || close > end) throw new SheetNotUnderstood('A cell without end');
  const body = xml.slice(start, close);
  if (body.includes('<!') || body.includes('<?'))
    throw new SheetNotUnderstood('A comment, CDATA or instruction');
  const value = body === '' ? undefined : element(body, 'v');
  const isPlain = !body.includes('<is') && !body.includes('<f');
  sink.cell(isPlain ? cellOf(tag, value) : cellOf(tag, value, element(body, 'f'), inlineText(body)));
  return close + '</c>'.length;
}

function element(body: string, name: 'v' | 'f'): string | undefined {
  for (const [, tag = ''] of body.matchAll(INLINE_TAGS)) {
    if (!KNOWN.has(tag)) throw new SheetNotUnderstood(`Unknown in a cell: ${tag}`);
  }
  const match = ELEMENTS[name].exec(body);
  return match ? decodeEntities(match[1] ?? '') : undefined;
}

const KNOWN = new Set(
  'v f is t r rPr rPh phoneticPr b i u strike sz color rFont family charset scheme vertAlign outline shadow condense extend'.split(
    ' ',
  ),
);
const ELEMENTS = {
  v: /<v(?: [^<>]*)?(?:\/>|>([^<]*)<\/v>)/,
  f: /<f(?: (?:[^<>"]|"[^"]*")*?)?(?:\/>|>([^<]*)<\/f>)/,
};

function inlineText(body: string): string | undefined {
  const start = body.indexOf('<is');
  if (start < 0) return undefined;
  let text = '';
  for (const [, run = ''] of body.slice(start).replace(PHONETIC, '').matchAll(RUN))
    text += decodeEntities(run);
  return text;
}
