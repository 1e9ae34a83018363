import fc from 'fast-check';
import { scratchFolder } from '../../../../test/support/workbook-files';
import { defaultLimits } from '../limits';
import { findJsonFault } from './find-json-fault';
import { readJsonFile } from './read-json-file';

const folder = scratchFolder();
afterAll(() => folder.remove());

const read = (content: string | Uint8Array): Promise<unknown> =>
  readJsonFile(folder.write('marches.json', content));

describe('JSON files', () => {
  it('reads UTF-8 with a mark and Windows-1252', async () => {
    expect(await read('\uFEFF{"objet": "Été"}')).toEqual({ objet: 'Été' });
    expect(await read(Buffer.from('{"objet": "\xc9t\xe9"}', 'latin1'))).toEqual({ objet: 'Été' });
  });

  it('identifiers too long for a number keep their digits, texts are left alone', async () => {
    expect(
      await read(
        '{"id": 123456789012345678, "ids":[1234567890123456], "objet": "n: 123456789012345678, \\"x", "montant": 12.5}',
      ),
    ).toEqual({
      id: '123456789012345678',
      ids: ['1234567890123456'],
      objet: 'n: 123456789012345678, "x',
      montant: 12.5,
    });
  });

  it.each(['{"marches": [{"id": "1"}', '{"marches": [{"id": "1', '[1, 2,'])(
    'a cut file is said to be cut: %s',
    async (content) => {
      await expect(read(content)).rejects.toMatchObject({
        code: 'truncated',
        details: { file: 'marches.json' },
      });
    },
  );

  it('a fault is said with its line and character', async () => {
    await expect(read('{\n  "id": 1,\n  "objet": NaN\n}')).rejects.toMatchObject({
      code: 'unreadable-json',
      details: { line: 3, column: 12 },
    });
  });

  it('an empty, an oversized and an absent file are refused', async () => {
    await expect(read('  \n')).rejects.toMatchObject({ code: 'empty-file' });
    await expect(
      readJsonFile(folder.write('gros.json', '[1,2,3]'), { ...defaultLimits, jsonBytes: 3 }),
    ).rejects.toMatchObject({ code: 'bomb' });
    await expect(readJsonFile('/nulle/part/x.json')).rejects.toMatchObject({
      code: 'not-found',
      kind: 'not-found',
    });
  });

  it('the fault is found where the text stops being JSON, and nowhere in good JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('@', '\u0001'), (json, at, odd) => {
        expect(findJsonFault(json)).toBe(json.length);
        const cut = json.slice(0, at % json.length);
        expect(findJsonFault(cut)).toBe(cut.length);
        const spoilt = `${cut}${odd}${json.slice(cut.length)}`;
        const fault = findJsonFault(spoilt);
        if (fault < spoilt.length) expect(() => void JSON.parse(spoilt)).toThrow();
      }),
    );
    expect(
      ['[1,,2]', '{"a":1,}', '{a:1}', '[1 2]', '{"a" 1}', "['a']", '[01]', '{} x'].map(findJsonFault),
    ).toEqual([3, 7, 1, 3, 5, 1, 2, 3]);
  });
});
