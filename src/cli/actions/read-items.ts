const BLANK = /^[ \t\n\r]*$/;
const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const CLOSING_BRACKET = 93;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([CLOSING_BRACKET, 125]);

/** A JSON document that is one value, or one item of a document that is a list. */
export interface ReadItem {
  readonly value: unknown;
  readonly inList: boolean;
}

/**
 * Reads JSON text item by item as it comes, so that a list of any length is never held whole. Throws a `SyntaxError` at
 * the place where it is no JSON.
 */
export async function* readItems(text: AsyncIterable<string>): AsyncGenerator<ReadItem> {
  const splitter = new ListSplitter();
  let head = '';
  let started = false;
  let isList = false;
  for await (const piece of text) {
    let rest = piece;
    if (!started) {
      head = (head + piece).replace(/^\uFEFF/, '');
      const first = /[^ \t\n\r]/.exec(head);
      if (first === null) continue;
      started = true;
      isList = first[0] === '[';
      rest = isList ? head.slice(first.index + 1) : head;
      head = '';
    }
    if (isList) for (const item of splitter.take(rest)) yield { value: JSON.parse(item), inList: true };
    else head += rest;
  }
  if (isList) splitter.end();
  else yield { value: JSON.parse(head), inList: false };
}

/** Cuts the text of a list after its opening bracket into the texts of its items. */
class ListSplitter {
  private item = '';
  private depth = 0;
  private items = 0;
  private isText = false;
  private isEscaped = false;
  private isClosed = false;

  *take(text: string): Generator<string> {
    let start = 0;
    for (let at = 0; at < text.length; at += 1) {
      const end = this.read(text.charCodeAt(at));
      if (end === null) continue;
      const item = this.item + text.slice(start, at);
      this.item = '';
      start = at + 1;
      if (end === 'closed' && this.items === 0 && BLANK.test(item)) continue;
      this.items += 1;
      yield item;
    }
    this.item += text.slice(start);
    if (this.isClosed && !BLANK.test(this.item)) throw new SyntaxError('Something follows the list.');
  }

  /** Throws where the list has no end. */
  end(): void {
    if (!this.isClosed) throw new SyntaxError('The list is not closed.');
  }

  /** Takes one character in; says whether it ends an item, or the last one with the list. */
  private read(code: number): 'item' | 'closed' | null {
    if (this.isClosed) return null;
    if (this.isText) {
      if (this.isEscaped) this.isEscaped = false;
      else if (code === BACKSLASH) this.isEscaped = true;
      else if (code === QUOTE) this.isText = false;
      return null;
    }
    if (code === QUOTE) this.isText = true;
    else if (OPENING.has(code)) this.depth += 1;
    else if (CLOSING.has(code)) {
      this.depth -= 1;
      if (this.depth < 0) {
        if (code !== CLOSING_BRACKET) throw new SyntaxError('The list ends with a brace.');
        this.isClosed = true;
        return 'closed';
      }
    } else if (code === COMMA && this.depth === 0) return 'item';
    return null;
  }
}
