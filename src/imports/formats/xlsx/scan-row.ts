import { type RawRowSink } from './raw-cell';
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

/** Blank, `r`, `s` and `t` in any order; other attributes of a cell (`cm`, `vm`, `ph`) change nothing to its text. */
const CELL_TAG = /^<c((?: [a-zA-Z][\w.:-]*="[^"<]*")*)\s*(\/?)>$/;
const RUN = /<t(?: [^<>]*)?>([^<]*)<\/t>/g;
const PHONETIC = /<rPh\b[^>]*>[\s\S]*?<\/rPh>/g;
const INLINE_TAGS = /<\/?([A-Za-z]\w*)(?: [^<>]*)?\/?>/g;

/** Reads the cells between `<row>` and `</row>`. */
export function scanRow(xml: string, sink: RawRowSink): void {
  if (xml.includes('<!') || xml.includes('<?'))
    throw new SheetNotUnderstood('A comment, CDATA or instruction');
  let position = 0;
  for (;;) {
    const open = xml.indexOf('<', position);
    if (open < 0) return;
    const tagEnd = xml.indexOf('>', open);
    const match = CELL_TAG.exec(xml.slice(open, tagEnd + 1));
    if (!match) throw new SheetNotUnderstood(`Not a cell: ${xml.slice(open, open + 40)}`);
    const selfClosing = match[2] === '/';
    const close = selfClosing ? tagEnd + 1 : xml.indexOf('</c>', tagEnd);
    if (close < 0) throw new SheetNotUnderstood('A cell without end');
    if (!selfClosing) scanCell(match[1] ?? '', xml.slice(tagEnd + 1, close), sink);
    else scanCell(match[1] ?? '', '', sink);
    position = selfClosing ? close : close + '</c>'.length;
  }
}

function scanCell(attributes: string, body: string, sink: RawRowSink): void {
  const type = attribute(attributes, ' t="');
  const rest = body.includes('<is') || body.includes('<f') ? body : undefined;
  sink.cell({
    address: attribute(attributes, ' r="'),
    style: attribute(attributes, ' s="'),
    type,
    value: rest === undefined ? onlyValue(body) : element(rest, 'v'),
    formula: rest === undefined ? undefined : element(rest, 'f'),
    inline: rest === undefined ? undefined : inlineText(rest),
  });
}

function attribute(attributes: string, mark: string): string | undefined {
  const at = attributes.indexOf(mark);
  if (at < 0) return undefined;
  const start = at + mark.length;
  return attributes.slice(start, attributes.indexOf('"', start));
}

/** The commonest body, `<v>…</v>` and nothing else. */
function onlyValue(body: string): string | undefined {
  if (body === '') return undefined;
  if (
    body.startsWith('<v>') &&
    body.indexOf('<', 3) === body.length - '</v>'.length &&
    body.endsWith('</v>')
  ) {
    return decodeEntities(body.slice(3, -4));
  }
  return element(body, 'v');
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
