import { attributeOf, parseXml, type XmlAttributes, type XmlListener } from '../xml/parse-xml';

export interface OdsSheetEntry {
  readonly name: string;
  readonly hidden: boolean;
}

const TABLE_TAG = /<(?:[\w.-]+:)?table((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))+)\s*\/?>/g;
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const LONGEST_TAG = 4_096;

/** Names the sheets without parsing their cells: only the table tags are looked for. */
export async function listSheets(content: () => AsyncIterable<string>): Promise<OdsSheetEntry[]> {
  const hiddenStyles = await readHiddenStyles(content());
  const sheets = new Map<string, OdsSheetEntry>();
  let pending = '';
  for await (const chunk of content()) {
    pending += chunk;
    let end = 0;
    for (const match of pending.matchAll(TABLE_TAG)) {
      end = match.index + match[0].length;
      const attributes = readAttributes(match[1] ?? '');
      const name = attributeOf(attributes, 'name');
      // A table inside a table (a sub-table, a shape) repeats no name of a sheet; the first one counts.
      if (name === undefined || sheets.has(name)) continue;
      sheets.set(name, { name, hidden: hiddenStyles.has(attributeOf(attributes, 'style-name') ?? '') });
    }
    pending = pending.slice(Math.max(end, pending.length - LONGEST_TAG));
  }
  return [...sheets.values()];
}

function readAttributes(text: string): XmlAttributes {
  const attributes: Record<string, string> = {};
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE)) {
    attributes[name] = unescapeAttribute(double ?? single ?? '');
  }
  return attributes;
}

function unescapeAttribute(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** Table styles that hide their sheet (`table:display="false"`); they stand before the body. */
async function readHiddenStyles(content: AsyncIterable<string>): Promise<Set<string>> {
  const hidden = new Set<string>();
  for await (const styles of parseXml<string | undefined>(content, listenToStyles))
    for (const style of styles) {
      if (style === undefined) return hidden;
      hidden.add(style);
    }
  return hidden;
}

/** Emits the name of each hiding style, and undefined where the styles end. */
function listenToStyles(emit: (style: string | undefined) => void): XmlListener {
  let style = '';
  return {
    open: (name, attributes) => {
      if (name === 'style') style = attributeOf(attributes, 'name') ?? '';
      else if (name === 'body') emit(undefined);
      else if (name === 'table-properties' && attributeOf(attributes, 'display') === 'false') emit(style);
    },
    close: () => undefined,
    text: () => undefined,
  };
}
