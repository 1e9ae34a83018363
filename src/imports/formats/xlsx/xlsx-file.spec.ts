import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { mkdtempSync, rmSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { kinds, readTable, texts } from '../../../../test/support/read-table';
import { scratchFolder, xlsxOf, type XlsxParts } from '../../../../test/support/workbook-files';
import { type SheetRow } from '../../../reading/domain/table';
import { openTableFile } from '../open-table-file';

const folder = scratchFolder();
afterAll(() => folder.remove());

const open = (parts: XlsxParts): string => folder.write('classeur.xlsx', xlsxOf(parts));
const readSheet = (sheet: string, parts: Partial<XlsxParts> = {}): Promise<SheetRow[]> =>
  readTable(open({ sheets: { Liste: sheet }, ...parts }));
const firstCells = async (cells: string, parts: Partial<XlsxParts> = {}): Promise<string[]> =>
  kinds((await readSheet(`<sheetData><row r="1">${cells}</row></sheetData>`, parts))[0]?.cells ?? []);

const styles =
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="46"/><xf numFmtId="9"/></cellXfs>';

describe('xlsx cells', () => {
  it('shared texts join their runs and leave out how a word is read aloud', async () => {
    const sharedStrings = [
      '<r><t>Rénovation </t></r><r><rPr><b/></rPr><t>du collège</t></r><rPh><t>x</t></rPh>',
      '<t>b_x000D_c _x005F_x0041_</t>',
    ];
    expect(await firstCells('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>', { sharedStrings })).toEqual([
      'text Rénovation du collège',
      'text b\rc _x0041_',
    ]);
  });

  it('texts inside the sheet keep all their runs', async () => {
    expect(
      await firstCells('<c t="inlineStr"><is><r><t>Lot </t></r><r><t>n&#176; 1 &amp; 2</t></r></is></c>'),
    ).toEqual(['text Lot n° 1 & 2']);
  });

  it('numbers keep their stored digits', async () => {
    expect(
      await firstCells(
        '<c><v>123456789012345678</v></c><c><v>9E+13</v></c><c><v>0.30000000000000004</v></c>',
      ),
    ).toEqual(['number 123456789012345678', 'number 9E+13', 'number 0.30000000000000004']);
  });

  it('the style says what a number means', async () => {
    const cells =
      '<c s="1"><v>45718</v></c><c s="2"><v>1.5</v></c><c s="3"><v>0.05</v></c><c s="1"><v>0</v></c><c t="d"><v>2025-03-02T00:00:00</v></c>';
    expect(await firstCells(cells, { styles })).toEqual([
      'date 2025-03-02',
      'text 36:00',
      'number 0.05 %',
      'number 0',
      'date 2025-03-02',
    ]);
  });

  it('a month shown without its day is a text: its first day was never stated', async () => {
    const months = '<styleSheet><cellXfs><xf numFmtId="17"/></cellXfs></styleSheet>';
    expect(await firstCells('<c s="0"><v>45718</v></c>', { styles: months })).toEqual(['text 2025-03']);
  });

  it('dates of a workbook that counts from 1904 are the right ones', async () => {
    expect(await firstCells('<c s="1"><v>44256</v></c>', { styles, date1904: true })).toEqual([
      'date 2025-03-02',
    ]);
  });

  it('errors, booleans and formulas are told apart', async () => {
    const cells =
      '<c t="e"><f>A9</f><v>#REF!</v></c><c t="b"><v>1</v></c><c><f>B1*2</f><v>4</v></c><c><f>SUM(A1:A3)</f></c><c><f t="shared" si="0"/><v></v></c><c t="str"><f>""</f><v></v></c>';
    expect(await firstCells(cells)).toEqual([
      'error #REF!',
      'boolean true',
      'number 4',
      'formula-without-value =SUM(A1:A3)',
      'formula-without-value =',
    ]);
  });

  it('a text that the workbook does not hold is a refusal', async () => {
    await expect(firstCells('<c t="s"><v>7</v></c>', { sharedStrings: ['<t>a</t>'] })).rejects.toMatchObject({
      code: 'unreadable-workbook',
    });
  });
});

describe('xlsx rows', () => {
  it('rows and columns keep their place, blank ones left out, hidden ones read', async () => {
    const rows = await readSheet(
      '<sheetData><row r="3"><c r="B3"><v>1</v></c><c r="AA3"><v>2</v></c></row><row r="4"><c r="A4" s="1"/></row><row r="9" hidden="1"><c r="A9"><v>3</v></c></row></sheetData>',
    );
    expect(rows.map(({ number, cells }) => [number, cells.length])).toEqual([
      [3, 27],
      [9, 1],
    ]);
    expect(rows[0]?.cells[26]?.text).toBe('2');
  });

  it('rows and cells without an address follow one another', async () => {
    const rows = await readSheet(
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>',
    );
    expect(texts(rows)).toEqual(['1: 1 | 2', '2: 3']);
  });

  it('a cell merged downwards stands for each row that holds something', async () => {
    const rows = await readSheet(
      '<sheetData><row r="1"><c r="A1"><v>7</v></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row r="3"><c r="A3" s="1"/></row><row r="4"><c r="C4"><v>4</v></c></row><row r="5"><c r="B5"><v>5</v></c></row></sheetData><mergeCells count="2"><mergeCell ref="A1:A4"/><mergeCell ref="B5:D5"/></mergeCells>',
    );
    expect(texts(rows)).toEqual(['1: 7 | 1', '2: 7 | 2', '4: 7 |  | 4', '5:  | 5']);
  });

  it('prefixed XML, comments and CDATA read as the plain form', async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const prefixed = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="A1:A2"/></x:mergeCells></x:worksheet>`;
    expect(texts(await readSheet(prefixed))).toEqual(['2:  | a']);
    const odd =
      "<sheetData><row r='1'><c><v>1</v></c></row><!-- <row> --><row r='2'><c t='str'><v><![CDATA[a</row>b]]></v></c></row></sheetData>";
    expect(texts(await readSheet(odd))).toEqual(['1: 1', '2: a</row>b']);
  });

  it('rows already given are not given twice when the fast reader hands over in the middle', async () => {
    const plain = Array.from(
      { length: 5000 },
      (_, index) => `<row r="${index + 1}"><c><v>${index + 1}</v></c></row>`,
    ).join('');
    const rows = await readSheet(`<sheetData>${plain}<row r='5001'><c><v>5001</v></c></row></sheetData>`);
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 5001 }, (_, index) => index + 1));
  });

  it('hidden and very hidden sheets are flagged, and any sheet can be read twice', async () => {
    const one = '<sheetData><row><c><v>1</v></c></row></sheetData>';
    const file = await openTableFile(
      open({
        sheets: { Liste: one, Cache: one, Secret: one },
        states: { Cache: 'hidden', Secret: 'veryHidden' },
      }),
    );
    expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Liste', false],
      ['Cache', true],
      ['Secret', true],
    ]);
    for (let time = 0; time < 2; time += 1)
      for await (const row of file.sheets[0]?.rows() ?? []) expect(row.number).toBe(1);
    await file.close();
    await file.close();
  });

  it('a sheet wider or longer than allowed is refused', async () => {
    const path = open({
      sheets: { Liste: '<sheetData><row><c><v>1</v></c></row><row><c><v>2</v></c></row></sheetData>' },
    });
    await expect(readTable(path, 'Liste', { limits: { rows: 1 } })).rejects.toMatchObject({ code: 'bomb' });
  });
});

describe('a workbook written by exceljs', () => {
  it('is read as it was written', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'spaser-'));
    const path = join(directory, 'exceljs.xlsx');
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Marchés « 2025 » & suite');
    sheet.addRow(['Numéro', 'Objet', 'Montant', 'Notifié le']);
    sheet.addRow([
      '00123',
      { richText: [{ text: 'Voirie ' }, { font: { bold: true }, text: '<nord>' }] },
      1234.56,
      new Date('2025-03-02'),
    ]);
    sheet.addRow(['124', 'deux\nlignes', { formula: 'C2*2', result: 2469.12 }, { error: '#N/A' }]);
    sheet.getCell('D2').numFmt = 'dd/mm/yyyy';
    sheet.mergeCells('B3:B4');
    sheet.getCell('A4').value = 125;
    await workbook.xlsx.writeFile(path);
    const rows = await readTable(path);
    expect(rows.map(({ cells }) => kinds(cells))).toEqual([
      ['text Numéro', 'text Objet', 'text Montant', 'text Notifié le'],
      ['text 00123', 'text Voirie <nord>', 'number 1234.56', 'date 2025-03-02'],
      ['text 124', 'text deux\nlignes', 'number 2469.12', 'error #N/A'],
      ['number 125', 'text deux\nlignes'],
    ]);
    rmSync(directory, { recursive: true });
  });
});
