import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '../../../test/support/read-table';
import { packageRoot } from '../../platform/package-root';
import { readJsonFile } from './json/read-json-file';
import { detectFormat } from './detect-format';
import { defaultLimits } from './limits';
import { openTableFile } from './open-table-file';

const realFiles = join(packageRoot, '..', 'shared', 'data', 'real');
const present = existsSync(realFiles);
if (!present) process.stdout.write('Real contract files are not there: their reading is not tested.\n');
const whenPresent = present ? describe : describe.skip;

const filesOf = (folder: string): string[] =>
  present ? readdirSync(join(realFiles, folder)).map((name) => join(realFiles, folder, name)) : [];

whenPresent('real files', () => {
  it.each([
    ['csv/bretagne_marches_2019.csv', 'windows-1252', 763, 27],
    ['csv/decp_augmente_valides_2022_test.csv', 'utf-8', 10, 55],
    ['csv/staging_decp.csv', 'utf-8', 5302, 6],
    ['csv/scdl_exemple_marche_public.csv', 'utf-8', 5, 26],
    ['csv/decp_tabulaire_exemple-valide.csv', 'utf-8', 5, 33],
    ['tableur/decp_tabulaire_exemple-valide.xlsx', null, 5, 33],
  ])('%s has its rows and columns', async (name, encoding, rows, columns) => {
    const path = join(realFiles, name);
    const file = await openTableFile(path);
    expect(file.encoding).toBe(encoding);
    await file.close();
    const read = await readTable(path);
    expect(read).toHaveLength(rows);
    expect(read[0]?.cells).toHaveLength(columns);
  });

  it('a list typed in a spreadsheet keeps the line numbers that its reader sees', async () => {
    const rows = await readTable(join(realFiles, 'csv/liste_marches_conclus_2010.csv'));
    expect(rows[0]).toMatchObject({
      number: 2,
      cells: [undefined, { text: expect.stringContaining('LISTE DES MARCHES CONCLUS') }],
    });
    expect(rows.every(({ cells }) => cells.length <= 7)).toBe(true);
  });

  it('the csv and the xlsx of one list say the same', async () => {
    const [csv, xlsx] = await Promise.all(
      ['csv/decp_tabulaire_exemple-valide.csv', 'tableur/decp_tabulaire_exemple-valide.xlsx'].map((name) =>
        readTable(join(realFiles, name)),
      ),
    );
    const ids = (rows: typeof csv): (string | undefined)[] => rows?.map(({ cells }) => cells[0]?.text) ?? [];
    expect(ids(xlsx)).toEqual(ids(csv));
  });

  it.each(['decp-2022-json', 'decp-2019-json', 'pes-2019-json'])(
    'every file of %s is JSON that can be read',
    async (folder) => {
      for (const path of filesOf(folder)) {
        expect(await detectFormat(path, defaultLimits)).toBe('json');
        expect(await readJsonFile(path)).toEqual(expect.any(Object));
      }
    },
  );
});
