import { kinds, readTable, texts } from '../../../../test/support/read-table';
import { odsOf, scratchFolder } from '../../../../test/support/workbook-files';
import { openTableFile } from '../open-table-file';

const folder = scratchFolder();
afterAll(() => folder.remove());

const open = (tables: string, styles?: string): string => folder.write('classeur.ods', odsOf(tables, styles));
const table = (rows: string, name = 'Liste', style = 'ta1'): string =>
  `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`;
const row = (cells: string, attributes = ''): string =>
  `<table:table-row${attributes}>${cells}</table:table-row>`;
const cell = (text: string, attributes = ' office:value-type="string"'): string =>
  `<table:table-cell${attributes}><text:p>${text}</text:p></table:table-cell>`;
const firstCells = async (cells: string): Promise<string[]> =>
  kinds((await readTable(open(table(row(cells)))))[0]?.cells ?? []);

describe('ods cells', () => {
  it('values are the stored ones, not those shown', async () => {
    const cells = [
      cell('1 234,57 €', ' office:value-type="currency" office:currency="EUR" office:value="1234.5678"'),
      cell('5 %', ' office:value-type="percentage" office:value="0.05"'),
      cell('02/03/25', ' office:value-type="date" office:date-value="2025-03-02"'),
      cell('02/03/25 14:30', ' office:value-type="date" office:date-value="2025-03-02T14:30:00"'),
      cell('36:05', ' office:value-type="time" office:time-value="PT36H05M00S"'),
      cell('VRAI', ' office:value-type="boolean" office:boolean-value="true"'),
    ];
    expect(await firstCells(cells.join(''))).toEqual([
      'number 1234.5678',
      'number 0.05 %',
      'date 2025-03-02',
      'date 2025-03-02T14:30:00',
      'text 36:05',
      'boolean true',
    ]);
  });

  it('a month shown without its day is the text that is shown: its day was never stated', async () => {
    const month = cell('mars 2025', ' office:value-type="date" office:date-value="2025-03-01"');
    expect(await firstCells(month)).toEqual(['text mars 2025']);
  });

  it('paragraphs, blanks and spans make one text; a comment and a picture are no part of it', async () => {
    const cells =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p></office:annotation><text:p>Lot<text:s text:c="2"/>1<text:tab/><text:span>n<text:a>°</text:a></text:span></text:p><text:p>suite</text:p><draw:frame><draw:text-box><text:p>image</text:p></draw:text-box></draw:frame></table:table-cell>';
    expect(await firstCells(cells)).toEqual(['text Lot  1\tn°\nsuite']);
  });

  it('formulas in error and without a value are told apart', async () => {
    const cells =
      cell(
        '#REF!',
        ' table:formula="of:=[.A1]" office:value-type="string" office:string-value="" calcext:value-type="error"',
      ) +
      cell('Err:502', ' table:formula="of:=X()" office:value-type="string"') +
      '<table:table-cell table:formula="of:=SUM([.A1:.A2])"/>' +
      cell('6', ' table:formula="of:=3+3" office:value-type="float" office:value="6"');
    expect(await firstCells(cells)).toEqual([
      'error #REF!',
      'error Err:502',
      'formula-without-value =SUM([.A1:.A2])',
      'number 6',
    ]);
  });
});

describe('ods rows', () => {
  it('repeated blanks count and are never made, whatever their number', async () => {
    const rows = await readTable(
      open(
        table(
          row(
            '<table:table-cell table:number-columns-repeated="2"/>' +
              cell('a') +
              '<table:table-cell table:number-columns-repeated="16380"/>',
          ) +
            row(
              '<table:table-cell table:number-columns-repeated="16384"/>',
              ' table:number-rows-repeated="1000"',
            ) +
            row(
              cell('b', ' office:value-type="string" table:number-columns-repeated="2"'),
              ' table:number-rows-repeated="2"',
            ) +
            row('<table:table-cell/>', ' table:number-rows-repeated="1047000"'),
        ),
      ),
    );
    expect(texts(rows)).toEqual(['1:  |  | a', '1002: b | b', '1003: b | b']);
  });

  it('a filled row repeated a million times is refused before it fills the memory', async () => {
    const path = open(
      table(
        row(
          cell('a', ' office:value-type="string" table:number-columns-repeated="16384"'),
          ' table:number-rows-repeated="1048576"',
        ),
      ),
    );
    await expect(readTable(path, 'Liste', { limits: { cells: 100_000 } })).rejects.toMatchObject({
      code: 'bomb',
    });
  });

  it('a cell merged downwards stands for each row, what the merge covers does not', async () => {
    const rows =
      row(
        cell(
          'A',
          ' office:value-type="string" table:number-rows-spanned="3" table:number-columns-spanned="1"',
        ) + cell('1'),
      ) +
      row(
        '<table:covered-table-cell office:value-type="string"><text:p>reste</text:p></table:covered-table-cell>' +
          cell('2'),
      ) +
      row('<table:covered-table-cell/>' + cell('3')) +
      row('<table:table-cell/>' + cell('4'));
    expect(texts(await readTable(open(table(rows))))).toEqual([
      '1: A | 1',
      '2: A | 2',
      '3: A | 3',
      '4:  | 4',
    ]);
  });

  it('header rows, groups and hidden rows are read as rows', async () => {
    const rows = `<table:table-header-rows>${row(cell('t'))}</table:table-header-rows><table:table-row-group>${row(cell('a'), ' table:visibility="collapse"')}</table:table-row-group>${row(cell('b'), ' table:visibility="filter"')}`;
    expect(texts(await readTable(open(table(rows))))).toEqual(['1: t', '2: a', '3: b']);
  });

  it('sheets come in order, those that their style hides flagged, each read on its own', async () => {
    const styles =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
    const path = open(
      table(row(cell('1')), 'Un &amp; deux') +
        table(row(cell('2')), 'Caché', 'ta2') +
        table(row(cell('3')), 'Trois'),
      styles,
    );
    const file = await openTableFile(path);
    expect(file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Un & deux', false],
      ['Caché', true],
      ['Trois', false],
    ]);
    await file.close();
    expect(texts(await readTable(path, 'Un & deux'))).toEqual(['1: 1']);
    expect(texts(await readTable(path, 'Trois'))).toEqual(['1: 3']);
  });
});
