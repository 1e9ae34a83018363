import fc from 'fast-check';
import Papa from 'papaparse';
import { CsvRecordReader, type CsvRecord } from './record-reader';

const read = (text: string, delimiter = ';'): CsvRecord[] =>
  new CsvRecordReader(delimiter, 1_000_000).feed(text, true);
const fields = (text: string): (readonly string[])[] => read(text).map((record) => record.fields);

function readInChunks(text: string, size: number): CsvRecord[] {
  const reader = new CsvRecordReader(';', 1_000_000);
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; at += size)
    records.push(...reader.feed(text.slice(at, at + size), false));
  return [...records, ...reader.feed('', true)];
}

const field = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ';', ',', '"', '\n', '\r', '\r\n', '1') });
const table = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
const quoteAll = (rows: readonly (readonly string[])[], newline: string): string =>
  rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')).join(newline);

describe('csv records', () => {
  it('what is written quoted is read back, whatever it holds', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, newline) => {
        expect(fields(quoteAll(rows, newline))).toEqual(rows);
      }),
    );
  });

  it('a well-formed file reads as papaparse reads it', () => {
    const clean = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('a', ' ', ';', ',', '"', '\n') }), {
        minLength: 2,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(clean, (rows) => {
        const text = Papa.unparse(rows, { delimiter: ';', newline: '\r\n' });
        expect(fields(text)).toEqual(Papa.parse(text, { delimiter: ';', newline: '\r\n' }).data);
      }),
    );
  });

  it('where the chunks are cut changes nothing', () => {
    const anything = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r', ' '), maxLength: 60 });
    fc.assert(
      fc.property(anything, fc.integer({ min: 1, max: 7 }), (text, size) => {
        expect(readInChunks(text, size)).toEqual(read(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('a record keeps the line on which it begins, after fields of several lines and mixed line ends', () => {
    const records = read('a;b\r\n"1\n2\r\n3";x\r\n\r\nc\rd\ne');
    expect(records.map(({ line, fields: [first] }) => [line, first])).toEqual([
      [1, 'a'],
      [2, '1\n2\r\n3'],
      [5, ''],
      [6, 'c'],
      [7, 'd'],
      [8, 'e'],
    ]);
  });

  it('a quote inside a word is a character', () => {
    expect(fields('tuyau 5";12\nb;13')).toEqual([
      ['tuyau 5"', '12'],
      ['b', '13'],
    ]);
  });

  it('a quoted word at the start of a field does not swallow the rows below', () => {
    expect(fields('"Le Parc" réaménagement;100\n"Autre";200')).toEqual([
      ['"Le Parc" réaménagement', '100'],
      ['Autre', '200'],
    ]);
  });

  it('a quote that is never closed does not swallow the rows below', () => {
    expect(fields('"Parc;100\nb;200\nc;300')).toEqual([
      ['"Parc', '100'],
      ['b', '200'],
      ['c', '300'],
    ]);
  });

  it('quotes left single inside a quoted field are kept', () => {
    expect(fields('"achat de "gants" de travail";1')).toEqual([['achat de "gants" de travail', '1']]);
  });

  it('blanks between a closing quote and the separator are passed over', () => {
    expect(fields('"a" ;"b"  \nc;d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('a long line of stray quotes is read in the time of a long line', () => {
    expect(fields(';"abc '.repeat(50_000))[0]).toHaveLength(50_001);
  }, 2_000);

  it('a record without end is refused instead of filling the memory', () => {
    const reader = new CsvRecordReader(';', 100);
    expect(() => reader.feed('x'.repeat(101), false)).toThrow('refused');
  });
});
