import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { type INestApplicationContext } from '@nestjs/common';
import ExcelJS from 'exceljs';
import { testApplication } from '../../../test/support/application';
import { registerWorld } from '../../../test/support/register-world';
import { EVERYTHING } from '../../shared/domain/perimeter';
import { type ContractFilters, DEFAULT_ORDER, NO_FILTER } from '../list/contract-filters';
import { RegisterRows } from '../list/register-rows.service';
import { ListExports } from './list-exports.service';
import { writeListWorkbook } from './list-workbook';

const WHOLE = { filters: NO_FILTER, order: DEFAULT_ORDER };

describe('the list as a file', () => {
  let application: INestApplicationContext;
  let exports: ListExports;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'export-'));
    application = await testApplication();
    await registerWorld(application);
    exports = application.get(ListExports);
  });
  afterAll(async () => {
    await application.close();
    rmSync(folder, { recursive: true });
  });
  afterEach(() => jest.restoreAllMocks());

  const csvOf = (filters: Partial<ContractFilters>): Promise<string> =>
    text(exports.file('csv', EVERYTHING, { filters: { ...NO_FILTER, ...filters }, order: DEFAULT_ORDER }));

  it('is the same from the command line and from the screen', async () => {
    const file = join(folder, 'marches.csv');
    expect(await exports.toFile(EVERYTHING, null, file)).toMatchObject({ exported: 3, incomplete: [] });
    expect(readFileSync(file, 'utf8')).toBe(await csvOf({}));
    expect((await exports.toFile(EVERYTHING, 1995, file)).exported).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(await csvOf({ year: 1995 }));
  });

  it('says the same as a workbook, its notes above a frozen header', async () => {
    const workbook = new ExcelJS.Workbook();
    const content = exports.file('xlsx', EVERYTHING, WHOLE, ['Sans filtre']);
    await workbook.xlsx.load((await buffer(content)).buffer);
    const sheet = workbook.worksheets[0];
    const [head = '', ...lines] = (await csvOf({})).trim().split('\r\n');
    expect(sheet?.getCell('A1').value).toBe('Sans filtre');
    expect(sheet?.getRow(2).cellCount).toBe(head.split(';').length);
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 2 });
    expect(sheet?.autoFilter).toMatch(/^A2:/);
    expect(sheet?.rowCount).toBe(2 + lines.length);
  });

  it('ends by its error when the rows cannot be read to the end, never as a shorter file', async () => {
    jest.spyOn(application.get(RegisterRows), 'rows').mockRejectedValue(new Error('gone'));
    await expect(buffer(exports.file('xlsx', EVERYTHING, WHOLE))).rejects.toThrow('gone');
    await expect(csvOf({})).rejects.toThrow('gone');
  });

  it('is read no further once nobody takes it any more', async () => {
    const taken = new PassThrough();
    let read = 0;
    async function* lines(): AsyncGenerator<[number]> {
      for (; read < 1_000; read += 1) {
        if (read === 10) taken.destroy();
        yield [await setImmediate(read)];
      }
    }
    await writeListWorkbook({ title: 'Marchés', columns: [], lines: lines() }, taken);
    expect(read).toBe(10);
  });
});
