import { FormatFault, oversizedFile } from '../formats.errors';

/** One record of a csv; `line` is the line of the file on which it begins, from 1. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/**
 * Reads csv records from text that comes in chunks, as RFC 4180 says and as people write it: LF, CRLF and CR
 * mixed, several lines in a quoted field. A quote that opens no well-formed field is a character like any
 * other, so that a forgotten one never swallows the rows below it.
 */
export class CsvRecordReader {
  private text = '';
  private position = 0;
  private line = 1;

  constructor(
    private readonly delimiter: string,
    private readonly recordLength: number,
  ) {}

  /** The records completed by this text; `last` says that none follows. */
  feed(chunk: string, last: boolean): CsvRecord[] {
    this.text = this.text.slice(this.position) + chunk;
    this.position = 0;
    const records: CsvRecord[] = [];
    for (let record = this.next(last); record; record = this.next(last)) records.push(record);
    if (this.text.length - this.position > this.recordLength) throw new FormatFault(endless(this.line));
    return records;
  }

  private next(last: boolean): CsvRecord | undefined {
    if (this.position >= this.text.length) return undefined;
    const scan = new RecordScan(this.text, this.position, this.delimiter, last);
    const fields = scan.fields();
    if (!fields) return undefined;
    const record = { line: this.line, fields };
    this.line += scan.lines;
    this.position = scan.position;
    return record;
  }
}

const endless = (line: number) => (file: string) =>
  oversizedFile(file, `la ligne ${line} ne se termine pas avant deux millions de caractères`);

const QUOTE = '"';
/** A quoted field longer than this was never closed: no list holds such a text. */
const LONGEST_QUOTED = 256 * 1024;
/** More stray quotes than this inside a field, and it was none: looking further would last on a hostile line. */
const MOST_STRAYS = 20;

/** One try at the record that starts at a position; undefined fields mean that its end has not come yet. */
class RecordScan {
  lines = 1;

  constructor(
    private readonly text: string,
    public position: number,
    private readonly delimiter: string,
    private readonly last: boolean,
  ) {}

  fields(): string[] | undefined {
    const fields: string[] = [];
    for (;;) {
      const field = this.field();
      if (field === undefined) return undefined;
      fields.push(field);
      if (this.position >= this.text.length) return this.last ? fields : undefined;
      if (this.text[this.position] === this.delimiter) this.position += 1;
      else return this.endLine() ? fields : undefined;
    }
  }

  /** Passes the end of line; false when a return may still be followed by its line feed. */
  private endLine(): boolean {
    if (this.text[this.position] === '\r') {
      if (this.position + 1 >= this.text.length && !this.last) return false;
      this.position += this.text[this.position + 1] === '\n' ? 2 : 1;
    } else this.position += 1;
    return true;
  }

  private field(): string | undefined {
    if (this.text[this.position] === QUOTE) {
      const close = this.closingQuote();
      if (close === 'unknown') return undefined;
      if (close !== undefined) return this.quoted(close);
    }
    const end = this.fieldEnd(this.position);
    const field = this.text.slice(this.position, end);
    this.position = end;
    return field;
  }

  private quoted(close: number): string {
    const raw = this.text.slice(this.position + 1, close);
    this.lines += countLineEnds(raw);
    this.position = this.fieldEnd(close + 1);
    return raw.includes(QUOTE) ? raw.replaceAll('""', QUOTE) : raw;
  }

  /**
   * Where the field that opens here closes: at the first single quote before a delimiter or an end of line,
   * blanks allowed between. Undefined when the quote opens nothing, 'unknown' when more text has to tell.
   */
  private closingQuote(): number | undefined | 'unknown' {
    let strays = 0;
    let checked = this.position;
    for (let at = this.text.indexOf(QUOTE, this.position + 1); ; at = this.text.indexOf(QUOTE, at + 1)) {
      const reached = at < 0 ? this.text.length : at;
      if (reached - this.position > LONGEST_QUOTED) return undefined;
      if (at < 0 || (at === this.text.length - 1 && !this.last)) return this.last ? undefined : 'unknown';
      if (strays > 0 && hasLineEnd(this.text, checked, at)) return undefined;
      if (strays > 0) checked = at;
      if (this.text[at + 1] === QUOTE) {
        at += 1;
        continue;
      }
      const after = this.afterBlanks(at + 1);
      if (after >= this.text.length) return this.last ? at : 'unknown';
      const next = this.text[after];
      if (next === this.delimiter || next === '\n' || next === '\r') return at;
      strays += 1;
      if (strays > MOST_STRAYS || hasLineEnd(this.text, checked, at)) return undefined;
      checked = at;
    }
  }

  private afterBlanks(from: number): number {
    let at = from;
    while (this.text[at] === ' ' || (this.text[at] === '\t' && this.delimiter !== '\t')) at += 1;
    return at;
  }

  private fieldEnd(from: number): number {
    for (let at = from; at < this.text.length; at += 1) {
      const code = this.text.charCodeAt(at);
      if (code === 10 || code === 13 || code === this.delimiter.charCodeAt(0)) return at;
    }
    return this.text.length;
  }
}

function countLineEnds(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return true;
  }
  return false;
}
