import { type RawRowSink } from './raw-cell';
import { scanRow } from './scan-row';
import { SheetNotUnderstood } from './sheet-not-understood';

export { SheetNotUnderstood };

/** A longer row is left to the XML reader, which never looks twice at the same text. */
const LONGEST_ROW = 1024 * 1024;
const ROW_TAG = /^<row(?: [a-zA-Z][\w.:-]*="[^"<]*")*\s*\/?>$/;

/**
 * Reads the XML that spreadsheets really write by looking for its few tags. Whatever else (prefix, comment,
 * CDATA, single quotes) it does not guess: it throws `SheetNotUnderstood` and the XML reader takes over.
 */
export async function* scanSheet<T>(
  chunks: AsyncIterable<string>,
  makeSink: (emit: (item: T) => void) => RawRowSink,
): AsyncGenerator<readonly T[]> {
  let items: T[] = [];
  const scanner = new SheetScanner(makeSink((item) => items.push(item)));
  for await (const chunk of chunks) {
    const finished = scanner.feed(chunk);
    const ready = items;
    items = [];
    if (ready.length > 0) yield ready;
    if (finished) return;
  }
  throw new SheetNotUnderstood('The sheet has no end of rows');
}

class SheetScanner {
  private pending = '';
  private started = false;

  constructor(private readonly sink: RawRowSink) {}

  /** Takes the next text; true once the rows have ended. */
  feed(chunk: string): boolean {
    this.pending += chunk;
    if (!this.started && !this.start()) return false;
    let position = 0;
    for (;;) {
      const open = this.pending.indexOf('<', position);
      if (open < 0 || this.pending.length - open < '</sheetData>'.length) break;
      if (this.pending.startsWith('</sheetData>', open)) return true;
      const end = this.readRow(open);
      if (end < 0) break;
      position = end;
    }
    this.pending = this.pending.slice(position);
    if (this.pending.length > LONGEST_ROW) throw new SheetNotUnderstood('A row never ends');
    return false;
  }

  private start(): boolean {
    const data = this.pending.indexOf('<sheetData>');
    const head = data < 0 ? this.pending : this.pending.slice(0, data);
    if (head.includes('<!') || /<[\w.-]+:(worksheet|sheetData)/.test(head) || head.includes('<sheetData/>')) {
      throw new SheetNotUnderstood('The head of the sheet is not the usual one');
    }
    if (data < 0) {
      if (head.length > LONGEST_ROW) throw new SheetNotUnderstood('The rows never begin');
      return false;
    }
    this.pending = this.pending.slice(data + '<sheetData>'.length);
    this.started = true;
    return true;
  }

  /** Reads the row that opens there; where it ends, or -1 when its end has not come yet. */
  private readRow(open: number): number {
    const tagEnd = this.pending.indexOf('>', open);
    if (tagEnd < 0) return -1;
    const tag = this.pending.slice(open, tagEnd + 1);
    if (!ROW_TAG.test(tag)) throw new SheetNotUnderstood(`Not a row: ${tag.slice(0, 40)}`);
    const selfClosing = tag.endsWith('/>');
    const bodyEnd = selfClosing ? tagEnd + 1 : this.pending.indexOf('</row>', tagEnd);
    if (bodyEnd < 0) return -1;
    this.sink.openRow(/ r="([^"]*)"/.exec(tag)?.[1]);
    if (!selfClosing) scanRow(this.pending, tagEnd + 1, bodyEnd, this.sink);
    this.sink.closeRow();
    return selfClosing ? bodyEnd : bodyEnd + '</row>'.length;
  }
}
