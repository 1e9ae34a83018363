import { SaxesParser } from 'saxes';
import { FormatFault, doctypeFound } from '../formats.errors';

export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader of one kind of part listens to; names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Reads XML chunk by chunk and hands on what the listener emits of each. Prefixed documents (`x:row`) read as the
 * plain ones. A DOCTYPE is refused, so no entity is ever expanded.
 */
export async function* parseXml<T>(
  chunks: AsyncIterable<string>,
  listen: (emit: (item: T) => void) => XmlListener,
): AsyncGenerator<readonly T[]> {
  let items: T[] = [];
  const parser = attach(listen((item) => items.push(item)));
  for await (const chunk of chunks) {
    parser.write(chunk);
    if (items.length === 0) continue;
    const ready = items;
    items = [];
    yield ready;
  }
  parser.close();
  yield items;
}

/** Reads a whole XML part for what its listener notes. */
export async function walkXml(chunks: AsyncIterable<string>, listener: XmlListener): Promise<void> {
  const parser = attach(listener);
  for await (const chunk of chunks) parser.write(chunk);
  parser.close();
}

/** The attribute of that name whatever its prefix (`id` finds `r:id`). */
export function attributeOf(attributes: XmlAttributes, name: string): string | undefined {
  const plain = attributes[name];
  if (plain !== undefined) return plain;
  const suffix = `:${name}`;
  for (const key in attributes) if (key.endsWith(suffix)) return attributes[key];
  return undefined;
}

/** No part of a workbook nests deeper; a file made to exhaust the memory does. */
const DEEPEST = 256;

function attach(listener: XmlListener): SaxesParser {
  let depth = 0;
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEEPEST) throw new Error('XML nested too deeply');
    listener.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    listener.close(localName(tag.name));
  });
  parser.on('text', (text) => listener.text(text));
  parser.on('cdata', (text) => listener.text(text));
  parser.on('doctype', () => {
    throw new FormatFault(doctypeFound);
  });
  return parser;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
