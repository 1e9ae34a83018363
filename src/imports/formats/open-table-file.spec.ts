import { readdirSync } from 'node:fs';
import iconv from 'iconv-lite';
import { readTable } from '../../../test/support/read-table';
import { odsOf, scratchFolder, xlsxOf, zipOf } from '../../../test/support/workbook-files';
import { DomainError } from '../../shared/domain/domain-error';
import { detectFormat } from './detect-format';
import { defaultLimits } from './limits';
import { openTableFile } from './open-table-file';

const folder = scratchFolder();
afterAll(() => folder.remove());

const list = '<sheetData><row><c><v>1</v></c></row></sheetData>';
const workbook = (): Buffer => Buffer.from(xlsxOf({ sheets: { Liste: list } }));

/** The refusal of a file, whether it comes when it is opened or when its rows are read. */
async function refusalOf(name: string, content: Uint8Array | string, limits = {}): Promise<DomainError> {
  const error = await readTable(folder.write(name, content), undefined, { limits }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof DomainError)) throw new Error(`Not a refusal: ${String(error)}`);
  return error;
}

const ole2 = (stream: string): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(200),
  ]);

describe('the content decides of the format', () => {
  it.each([
    ['liste.csv', workbook(), 'xlsx'],
    ['liste.xlsx', Buffer.from(odsOf('')), 'ods'],
    ['liste.xlsx', Buffer.from('a;b\n1;2\n'), 'csv'],
    ['liste.csv', Buffer.from('\n {"marches": []}'), 'json'],
    ['liste.json', Buffer.from('[Lot];b\n1;2\n'), 'csv'],
    ['liste.json', iconv.encode('a;b', 'utf16le', { addBOM: true }), 'csv'],
    ['BM.csv', Buffer.from('BM;MZ\n1;2'), 'csv'],
    ['id.csv', Buffer.from('ID;Procédure;Objet\n1;A;B'), 'csv'],
  ])('%s', async (name, content, format) => {
    expect(await detectFormat(folder.write(name, content), defaultLimits)).toBe(format);
  });

  it.each([
    ['PDF', '%PDF-1.7\n'],
    ['PNG', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['xls, d’avant 2007', ole2('Workbook')],
    ['Word ancien', ole2('WordDocument')],
    ['page web', '<html xmlns:x="urn"><body><table><tr><td>1</td></tr></table></body></html>'],
    ['SYLK', 'ID;PWXL\nP;PGeneral\n'],
    ['XML 2003', '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'],
    ['fichier XML', '<?xml version="1.0"?><marches/>'],
    [
      'docx',
      zipOf({
        '[Content_Types].xml':
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      }),
    ],
    ['xlsb', zipOf({ '[Content_Types].xml': 'application/vnd.ms-excel.sheet.binary.macroEnabled.main' })],
    ['odt', zipOf({ mimetype: 'application/vnd.oasis.opendocument.text' })],
    ['archive zip', zipOf({ 'liste.csv': 'a;b' })],
    ['binaire', Buffer.from([1, 2, 0, 0, 5, 0, 9])],
    ['JSON', '{"marches": []}'],
  ])('%s is refused by its name, and says what to save it as', async (found, content) => {
    const refusal = await refusalOf('liste.xlsx', content);
    expect(refusal.code).toBe('unsupported-format');
    expect(refusal.message).toContain(found);
    expect(refusal.message).toContain('xlsx, ods ou csv');
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \r\n \n'],
    ['a mark alone', Buffer.from([0xff, 0xfe])],
  ])('%s is an empty file', async (_, content) => {
    expect((await refusalOf('liste.csv', content)).code).toBe('empty-file');
  });

  it('an absent file and a folder are refused without a word of the system', async () => {
    const absent = openTableFile('/nulle/part/liste.csv');
    await expect(absent).rejects.toMatchObject({ kind: 'not-found', code: 'not-found' });
    await expect(absent).rejects.toThrow(/^Le fichier « liste\.csv » est introuvable/);
    await expect(openTableFile('/')).rejects.toMatchObject({ code: 'not-readable' });
  });

  it('a workbook cut anywhere is refused, and never waited for', async () => {
    const whole = workbook();
    for (let size = 4; size < whole.length; size += 97) {
      expect((await refusalOf('coupe.xlsx', whole.subarray(0, size))).code).toBe('truncated');
    }
  });

  it('a byte changed inside a part is refused by its checksum', async () => {
    const changed = Buffer.from(
      xlsxOf({ sheets: { Liste: list }, extra: { 'xl/media/x.bin': 'x'.repeat(5000) } }),
    );
    const at = changed.indexOf('xl/media/x.bin') + 'xl/media/x.bin'.length + 4;
    changed[at] = (changed[at] ?? 0) ^ 0x08;
    expect((await refusalOf('change.xlsx', changed)).code).toBe('corrupt');
  });

  it('a workbook with a password is refused as such, whatever its container', async () => {
    expect((await refusalOf('a.xlsx', ole2('EncryptedPackage'))).code).toBe('encrypted');
    const ods = zipOf({
      mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
      'META-INF/manifest.xml': '<manifest:encryption-data/>',
      'content.xml': '\u0001',
    });
    expect((await refusalOf('a.ods', ods)).code).toBe('encrypted');
    const zip = workbook();
    for (
      let at = zip.indexOf('PK\x01\x02', 0, 'latin1');
      at >= 0;
      at = zip.indexOf('PK\x01\x02', at + 4, 'latin1')
    )
      zip[at + 8] = 1;
    expect((await refusalOf('b.xlsx', zip)).code).toBe('encrypted');
  });

  it('a bomb is refused by what it really inflates to', async () => {
    const bomb = xlsxOf({
      sheets: { Liste: list },
      extra: { 'xl/sharedStrings.xml': ' '.repeat(30_000_000) },
    });
    expect(bomb.length).toBeLessThan(100_000);
    expect((await refusalOf('bombe.xlsx', bomb)).code).toBe('bomb');
    expect((await refusalOf('trop.xlsx', workbook(), { inflatedBytes: 500 })).code).toBe('bomb');
    expect((await refusalOf('trop.xlsx', workbook(), { entries: 2 })).code).toBe('bomb');
    expect((await refusalOf('trop.csv', 'a;b\n', { fileBytes: 2 })).code).toBe('bomb');
  });

  it('a document type is refused before any entity can be expanded', async () => {
    const entity = '<!DOCTYPE worksheet [<!ENTITY a "aaaa">]>';
    const sheet = `${entity}<worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>`;
    expect((await refusalOf('a.xlsx', xlsxOf({ sheets: { Liste: sheet } }))).code).toBe('doctype');
    const late = `<!--${' '.repeat(70_000)}-->${sheet}`;
    expect((await refusalOf('b.xlsx', xlsxOf({ sheets: { Liste: late } }))).code).toBe('doctype');
  });

  it('a sheet whose rows never end, or that nests without end, is refused soon', async () => {
    const start = '<worksheet><sheetData><row><c><v>';
    expect(
      (await refusalOf('a.xlsx', xlsxOf({ sheets: { Liste: start + 'x<'.repeat(1_000_000) } }))).code,
    ).toBe('unreadable-workbook');
    expect(
      (await refusalOf('b.xlsx', xlsxOf({ sheets: { Liste: start + '<a>'.repeat(300_000) } }))).code,
    ).toBe('unreadable-workbook');
  }, 5_000);

  it('XML that is none, and a workbook without its sheet, are unreadable', async () => {
    expect(
      (
        await refusalOf(
          'a.xlsx',
          xlsxOf({ sheets: { Liste: '<sheetData><row><c><v>1</w></c></row></sheetData>' } }),
        )
      ).code,
    ).toBe('unreadable-workbook');
    const types =
      '<Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>';
    expect((await refusalOf('b.xlsx', zipOf({ '[Content_Types].xml': types }))).code).toBe(
      'unreadable-workbook',
    );
  });

  it('every refusal is one sentence that names the file and not its folder', async () => {
    const refusals = await Promise.all([
      refusalOf('vide.csv', ''),
      refusalOf('x.pdf', '%PDF-1'),
      refusalOf('c.xlsx', workbook().subarray(0, 50)),
    ]);
    for (const { message, details } of refusals) {
      expect(message).toContain(`« ${details.file} »`);
      expect(message).not.toMatch(/\/|Error|undefined/);
      expect(message.match(/[.!?](\s|$)/g)).toHaveLength(1);
    }
  });
});

describe('what is opened is released', () => {
  const openHandles = (): number => readdirSync('/proc/self/fd').length;
  const onLinux = process.platform === 'linux' ? it : it.skip;

  onLinux('no handle stays open after reading, half reading or refusing', async () => {
    const path = folder.write('liste.xlsx', workbook());
    await readTable(path);
    const before = openHandles();
    for (let time = 0; time < 5; time += 1) {
      await readTable(path);
      const file = await openTableFile(path);
      for await (const row of file.sheets[0]?.rows() ?? []) if (row.number > 0) break;
      await file.close();
      await refusalOf('coupe.xlsx', workbook().subarray(0, 900));
      await refusalOf('bombe.xlsx', workbook(), { inflatedBytes: 10 });
    }
    expect(openHandles()).toBeLessThanOrEqual(before + 1);
  });
});
