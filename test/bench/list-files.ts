import { closeSync, openSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate } from 'fflate';
import { type Day, HEADER, rowOf, type Value } from './large-list';

export type ListFormat = 'xlsx' | 'csv' | 'ods';

type RowOf = (index: number) => readonly Value[];
interface Rows {
  readonly count: number;
  readonly row: RowOf;
}

type Part = readonly [name: string, text: Iterable<string>];

const ROWS_A_PIECE = 500;

/** A contract list of that many rows, in the format that the file's name says. */
export function writeList(path: string, count: number, row: RowOf = rowOf): void {
  const file = openSync(path, 'w');
  const format = path.slice(path.lastIndexOf('.') + 1) as ListFormat;
  for (const bytes of WRITERS[format]({ count, row })) writeSync(file, bytes);
  closeSync(file);
}

const WRITERS: Readonly<Record<ListFormat, (rows: Rows) => Iterable<Uint8Array>>> = {
  csv: function* (rows) {
    for (const text of inPieces(rows, csvLine)) yield Buffer.from(text);
  },
  xlsx: (rows) => {
    const strings = new SharedStrings();
    return zipped([
      ['[Content_Types].xml', [CONTENT_TYPES]],
      ['_rels/.rels', [relationships(['rId1', 'officeDocument', 'xl/workbook.xml'])]],
      ['xl/workbook.xml', [WORKBOOK]],
      [
        'xl/_rels/workbook.xml.rels',
        [
          relationships(
            ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
            ['rId2', 'styles', 'styles.xml'],
            ['rId3', 'sharedStrings', 'sharedStrings.xml'],
          ),
        ],
      ],
      ['xl/styles.xml', [STYLES]],
      ['xl/worksheets/sheet1.xml', sheetXml(rows, strings)],
      ['xl/sharedStrings.xml', strings.xml()],
    ]);
  },
  ods: (rows) =>
    zipped([
      ['mimetype', ['application/vnd.oasis.opendocument.spreadsheet']],
      ['META-INF/manifest.xml', [MANIFEST]],
      ['content.xml', contentXml(rows)],
    ]),
};

function* inPieces(
  { count, row }: Rows,
  write: (row: readonly Value[], at: number) => string,
): Generator<string> {
  let piece = write(HEADER, 1);
  for (let index = 0; index < count; index += 1) {
    piece += write(row(index), index + 2);
    if (index % ROWS_A_PIECE !== ROWS_A_PIECE - 1) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

function* zipped(parts: readonly Part[]): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((_, bytes) => ready.push(bytes));
  for (const [name, text] of parts) {
    const entry = new ZipDeflate(name, { level: 4 });
    zip.add(entry);
    for (const piece of text) {
      entry.push(Buffer.from(piece));
      yield* ready;
      ready = [];
    }
    entry.push(new Uint8Array(), true);
  }
  zip.end();
  yield* ready;
}

function csvLine(row: readonly Value[]): string {
  const cells = row.map((value) =>
    typeof value === 'number' ? String(value).replace('.', ',') : shown(value),
  );
  return `${cells.join(';')}\r\n`;
}

/** Texts of a workbook, each stored once, as spreadsheets do. */
class SharedStrings {
  private readonly known = new Map<string, number>();

  indexOf(text: string): number {
    const index = this.known.get(text) ?? this.known.size;
    this.known.set(text, index);
    return index;
  }

  *xml(): Generator<string> {
    yield `${XML}<sst xmlns="${MAIN}">`;
    for (const text of this.known.keys()) yield `<si><t>${text}</t></si>`;
    yield '</sst>';
  }
}

function* sheetXml(rows: Rows, strings: SharedStrings): Generator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetData>`;
  yield* inPieces(rows, (row, at) => {
    const cells = row.map((value, column) => {
      const r = `${String.fromCharCode(65 + column)}${at}`;
      if (typeof value === 'number') return `<c r="${r}"><v>${value}</v></c>`;
      if (typeof value === 'object') return `<c r="${r}" s="1"><v>${value.serial}</v></c>`;
      return `<c r="${r}" t="s"><v>${strings.indexOf(value)}</v></c>`;
    });
    return `<row r="${at}" spans="1:25">${cells.join('')}</row>`;
  });
  yield '</sheetData></worksheet>';
}

function* contentXml(rows: Rows): Generator<string> {
  yield `${XML}<office:document-content xmlns:office="${OASIS}:office:1.0" xmlns:table="${OASIS}:table:1.0" xmlns:text="${OASIS}:text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Liste">`;
  yield* inPieces(rows, (row) => `<table:table-row>${row.map(odsCell).join('')}</table:table-row>`);
  yield '</table:table></office:spreadsheet></office:body></office:document-content>';
}

function odsCell(value: Value): string {
  const paragraph = `<text:p>${shown(value)}</text:p></table:table-cell>`;
  if (typeof value === 'number')
    return `<table:table-cell office:value-type="float" office:value="${value}">${paragraph}`;
  if (typeof value === 'object')
    return `<table:table-cell office:value-type="date" office:date-value="${isoDay(value)}">${paragraph}`;
  return `<table:table-cell office:value-type="string">${paragraph}`;
}

function shown(value: Value): string {
  return typeof value === 'object' ? isoDay(value).split('-').reverse().join('/') : String(value);
}

function isoDay({ serial }: Day): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

function relationships(...all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OASIS = 'urn:oasis:names:tc:opendocument:xmlns';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/></Types>`;
const WORKBOOK = `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`;
const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="${OASIS}:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
