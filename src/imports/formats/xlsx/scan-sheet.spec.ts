import fc from 'fast-check';
import { collect } from '../../../../test/support/read-table';
import { parseXml } from '../xml/parse-xml';
import { listenToSheet } from './parse-sheet';
import { type RawCell, type RawRowSink } from './raw-cell';
import { scanSheet, SheetNotUnderstood } from './scan-sheet';

type Event = string | RawCell;
const record = (emit: (event: Event) => void): RawRowSink => ({
  openRow: (number) => emit(`row ${number}`),
  cell: (cell) => emit(cell),
  closeRow: () => emit('end'),
});

async function* inChunks(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const scanned = async (xml: string, size = 1000): Promise<Event[]> =>
  (await collect(scanSheet(inChunks(xml, size), record))).flat();
const parsed = async (xml: string): Promise<Event[]> =>
  (await collect(parseXml<Event>(inChunks(xml, 1000), (emit) => listenToSheet(record(emit))))).flat();

const text = fc.constantFrom(
  '',
  '12.5',
  'a &amp; b',
  '  x ',
  '&lt;v&gt;',
  '&#233;&#x1F600;',
  "l'eau",
  'a > b',
  'deux\r\nlignes',
  '&#13;',
);
const type = fc.constantFrom('', ' t="s"', ' t="str"', ' t="b"', ' t="e"', ' t="d"', ' t="n"');
const plainCell = fc
  .tuple(
    type,
    text,
    fc.constantFrom(
      '',
      '<f>A1&amp;"x"</f>',
      '<f t="shared" ref="A1:A9" si="0">B1</f>',
      '<f t="shared" si="0"/>',
    ),
  )
  .map(([kind, value, formula]) => `<c r="B2" s="3"${kind}>${formula}<v>${value}</v></c>`);
const inlineCell = fc
  .array(text)
  .map(
    (runs) =>
      `<c t="inlineStr"><is>${runs.map((run) => `<r><rPr><sz val="9"/></rPr><t xml:space="preserve">${run}</t></r>`).join('')}<rPh sb="0" eb="1"><t>zz</t></rPh></is></c>`,
  );
const oddCell = fc.constantFrom(
  '<c/>',
  '<c r="A1" s="1"/>',
  '<c></c>',
  '<c><v/></c>',
  '<c cm="1" r="C3"><f>X()</f></c>',
  '\n  ',
);
const row = fc
  .tuple(
    fc.constantFrom('', ' r="7"', ' spans="1:3" r="8" hidden="1"'),
    fc.array(fc.oneof(plainCell, inlineCell, oddCell)),
  )
  .map(([attributes, cells]) => `<row${attributes}>${cells.join('')}</row>`);
const sheet = fc
  .array(fc.oneof(row, fc.constantFrom('<row r="9"/>', '\r\n')))
  .map(
    (rows) =>
      `<?xml version="1.0"?><worksheet><cols><col min="1"/></cols><sheetData>${rows.join('')}</sheetData><pageMargins left="1"/></worksheet>`,
  );

describe('the fast reader of sheets', () => {
  it('sees exactly what the XML reader sees, wherever the chunks are cut', async () => {
    await fc.assert(
      fc.asyncProperty(sheet, fc.integer({ min: 1, max: 300 }), async (xml, size) => {
        expect(await scanned(xml, size)).toEqual(await parsed(xml));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a prefix', '<x:worksheet><x:sheetData><x:row/></x:sheetData></x:worksheet>'],
    ['a comment', '<worksheet><sheetData><!-- a --><row/></sheetData></worksheet>'],
    ['CDATA', '<worksheet><sheetData><row><c><v><![CDATA[1]]></v></c></row></sheetData></worksheet>'],
    ['single quotes', "<worksheet><sheetData><row><c r='A1'/></row></sheetData></worksheet>"],
    [
      'an unknown element',
      '<worksheet><sheetData><row><c><v>1</v><f>x</f><ext><v>2</v></ext></c></row></sheetData></worksheet>',
    ],
    ['an unknown entity', '<worksheet><sheetData><row><c><v>&xxe;</v></c></row></sheetData></worksheet>'],
    ['a cut sheet', '<worksheet><sheetData><row><c><v>1</v></c>'],
  ])('leaves %s to the XML reader', async (_, xml) => {
    await expect(scanned(xml)).rejects.toBeInstanceOf(SheetNotUnderstood);
  });
});
