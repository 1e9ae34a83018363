import iconv from 'iconv-lite';
import { readTable, texts } from '../../../../test/support/read-table';
import { scratchFolder } from '../../../../test/support/workbook-files';
import { openTableFile } from '../open-table-file';
import { guessDelimiter } from './guess-delimiter';

const folder = scratchFolder();
afterAll(() => folder.remove());

const list = 'Numéro;Objet;Montant\n2025-1;Réfection de l’école — tranche 1;1 234,56 €\n';

describe('csv files', () => {
  it.each([
    ['utf-8', Buffer.from(list)],
    ['utf-8', Buffer.from(`\uFEFF${list}`)],
    ['windows-1252', iconv.encode(list, 'win1252')],
    ['utf-16le', iconv.encode(list, 'utf16le', { addBOM: true })],
    ['utf-16be', iconv.encode(list, 'utf16be', { addBOM: true })],
  ])('the same list reads the same in %s', async (encoding, content) => {
    const path = folder.write('liste.csv', content);
    const file = await openTableFile(path);
    expect(file.encoding).toBe(encoding);
    expect(texts(await readTable(path))).toEqual([
      '1: Numéro | Objet | Montant',
      '2: 2025-1 | Réfection de l’école — tranche 1 | 1 234,56 €',
    ]);
  });

  it('one byte that is no UTF-8, far into the file, makes it Windows-1252', async () => {
    const content = Buffer.concat([Buffer.from('objet\n'.repeat(100_000)), Buffer.from([0xe9])]);
    const rows = await readTable(folder.write('loin.csv', content));
    expect(rows.at(-1)?.cells[0]?.text).toBe('é');
    expect(rows).toHaveLength(100_001);
  });

  it('the mark of UTF-8 is no part of the first header, even when the rest is not UTF-8', async () => {
    const content = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), iconv.encode('Numéro;b\n', 'win1252')]);
    expect(texts(await readTable(folder.write('mixte.csv', content)))).toEqual(['1: Numéro | b']);
  });

  it('blank lines are left out and keep their numbers', async () => {
    const path = folder.write('vides.csv', 'a;b\n\n;;;\n  ; \nc;d;;\n');
    expect(texts(await readTable(path))).toEqual(['1: a | b', '5: c | d']);
  });

  it('the separator stated by Excel is followed, and its line is no row', async () => {
    const path = folder.write('sep.csv', 'sep=|\r\na;1|b;2\r\n');
    expect(texts(await readTable(path))).toEqual(['2: a;1 | b;2']);
  });

  it.each([
    [';', 'n;montant\n1;12,50\n2;13,50\n3;14,5\n'],
    [',', 'n,objet\n1,"a;b;c"\n2,"d;e;f"\n'],
    ['\t', 'n\tobjet, lieu\n1\ta, b\n2\tc\n'],
    ['|', 'n|objet\n1|a, b; c\n2|d, e; f\n'],
    [';', 'un seul titre\nune seule valeur\n'],
  ])('the separator %j is found', (delimiter, text) => {
    expect(guessDelimiter(text)).toBe(delimiter);
  });
});
