import { type SheetCell, type SheetReader, type SheetRow } from '../../../reading/domain/table';
import { textCell } from '../cell-text';
import { FormatFault, emptyFile } from '../formats.errors';
import { type ReadLimits } from '../limits';
import { RowCounter } from '../row-counter';
import { decodeText, detectEncoding, type TextEncoding } from './decode-text';
import { guessDelimiter, statedDelimiter } from './guess-delimiter';
import { type CsvRecord, CsvRecordReader } from './record-reader';

const HEAD = 64 * 1024;

export interface CsvFile {
  readonly encoding: TextEncoding;
  readonly sheet: SheetReader;
}

/** A csv as one sheet, which has no name. */
export async function openCsv(path: string, limits: ReadLimits): Promise<CsvFile> {
  const encoding = await detectEncoding(path);
  const head = await readHead(path, encoding);
  if (head.trim() === '') throw new FormatFault(emptyFile);
  const stated = statedDelimiter(head);
  const delimiter = stated ?? guessDelimiter(head);
  const reading = { path, encoding, delimiter, firstLine: stated === undefined ? 1 : 2, limits };
  return { encoding, sheet: { name: '', hidden: false, batches: () => readRows(reading) } };
}

interface Reading {
  readonly path: string;
  readonly encoding: TextEncoding;
  readonly delimiter: string;
  readonly firstLine: number;
  readonly limits: ReadLimits;
}

async function* readRows(reading: Reading): AsyncGenerator<readonly SheetRow[]> {
  const reader = new CsvRecordReader(reading.delimiter, reading.limits.recordLength);
  const counter = new RowCounter(reading.limits);
  const rowsOf = (records: readonly CsvRecord[]): SheetRow[] => {
    const rows: SheetRow[] = [];
    for (const record of records) {
      const row = toRow(record);
      if (!row || record.line < reading.firstLine) continue;
      counter.add(row.cells.length);
      rows.push(row);
    }
    return rows;
  };
  for await (const text of decodeText(reading.path, reading.encoding)) yield rowsOf(reader.feed(text, false));
  yield rowsOf(reader.feed('', true));
}

/** Undefined for a blank line; its number stays taken. */
function toRow(record: CsvRecord): SheetRow | undefined {
  const cells: (SheetCell | undefined)[] = record.fields.map(textCell);
  while (cells.length > 0 && cells[cells.length - 1] === undefined) cells.pop();
  return cells.length === 0 ? undefined : { number: record.line, cells, fields: record.fields.length };
}

async function readHead(path: string, encoding: TextEncoding): Promise<string> {
  let head = '';
  for await (const text of decodeText(path, encoding)) {
    head += text;
    if (head.trimStart().length >= HEAD)
      return wholeLines(head.slice(0, head.length - head.trimStart().length + HEAD));
  }
  return head;
}

function wholeLines(text: string): string {
  const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  return end > 0 ? text.slice(0, end + 1) : text;
}
