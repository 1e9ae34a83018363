import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { decode } from 'iconv-lite';
import { type CellValue, Workbook, type Worksheet } from 'exceljs';
import { parse } from 'papaparse';
import { packageRoot } from '../../src/platform/package-root';
import { DECISION_COLUMNS } from './decisions';
import { sampleFiles } from './sample-files';
import { sampleWorld } from './sample-world';

const folder = join(packageRoot, 'data', 'samples');
const schemaFile = join(packageRoot, '..', 'shared', 'decp', 'schemas', 'schema_decp_v2.0.4.json');

let files: ReadonlyMap<string, Buffer>;
const file = (name: string): Buffer => files.get(name) ?? Buffer.alloc(0);
beforeAll(async () => {
  files = await sampleFiles();
});

async function opened(bytes: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

function cellsOf(sheet: Worksheet): [string, CellValue][] {
  const cells: [string, CellValue][] = [];
  sheet.eachRow((row) => row.eachCell((cell) => cells.push([`${sheet.name}!${cell.address}`, cell.value])));
  return cells;
}

async function dumped(bytes: Buffer): Promise<[string, CellValue][]> {
  return (await opened(bytes)).worksheets.flatMap(cellsOf);
}

describe('the sample files', () => {
  test('the committed files are those that the generator writes', async () => {
    for (const [name, bytes] of files) {
      const committed = readFileSync(join(folder, name));
      if (name.endsWith('.xlsx')) expect(await dumped(committed)).toEqual(await dumped(bytes));
      else expect(committed.equals(bytes)).toBe(true);
    }
  });

  test('a second generation gives the same bytes', async () => {
    for (const [name, bytes] of await sampleFiles())
      expect([name, bytes.equals(file(name))]).toEqual([name, true]);
  });

  test('the list has its header under title lines, sections, a totals line and hidden sheets', async () => {
    const workbook = await opened(file('marches-2024-2026.xlsx'));
    const sheet = workbook.worksheets[0];
    if (!sheet) throw new Error('No sheet.');
    expect(sheet.getCell('E5').value).toBe('Objet');
    expect(sheet.getRow(3).hasValues).toBe(false);
    expect(sheet.getCell('J4').isMerged).toBe(true);
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Marchés 2024-2026', 'visible'],
      ['Lisez-moi', 'visible'],
      ['Archive 2023', 'hidden'],
      ['Listes', 'veryHidden'],
    ]);
    const total = cellsOf(sheet).find(([, value]) => value === 'TOTAL GÉNÉRAL')?.[0];
    expect(total).toBe(`Marchés 2024-2026!E${sheet.rowCount}`);
    expect(sheet.getCell(`K${sheet.rowCount}`).formula).toMatch(/^SUM\(K6:K\d+\)$/);
  });

  test('exactly one cell of the list is a day that does not exist', async () => {
    const cells = await dumped(file('marches-2024-2026.xlsx'));
    expect(cells.filter(([, value]) => value === '31/02/2026').length).toBe(1);
  });

  test('each habit of the officers is met in the list', async () => {
    const values = (await dumped(file('marches-2024-2026.xlsx'))).map(([, value]) => value);
    const texts = values.filter((value) => typeof value === 'string');
    for (const form of [
      /^\d{1,3}(\u00a0\d{3})+,\d\d €$/,
      / k€$/,
      /^environ /,
      /^NC$/,
      /^\d\d\/\d\d\/\d{4}$/,
      /^\d{3} \d{3} \d{3} \d{5}$/,
    ]) {
      expect([form.source, texts.some((text) => form.test(text))]).toEqual([form.source, true]);
    }
    expect(values.some((value) => typeof value === 'number' && String(value).length === 13)).toBe(true);
    expect(values.some((value) => value instanceof Date)).toBe(true);
  });

  test('the list of the commune is Windows-1252 with CRLF, not UTF-8', () => {
    const bytes = file('marches-commune-windows-1252.csv');
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    const lines = decode(bytes, 'windows-1252').split('\r\n');
    expect(lines[0]).toContain('Montant notifié HT (€)');
    expect(lines.filter((line) => line.startsWith('Commune de Sainte-Ombre;')).length).toBe(26);
  });

  test('the essential data hold amendments, groups, subcontracts and a concession, valid against schema 2.0.4', () => {
    const data: unknown = JSON.parse(file('decp-2024.json').toString('utf8'));
    const text = JSON.stringify(data);
    for (const part of ['modifications', 'actesSousTraitance', 'contrat-concession', 'Solidaire'])
      expect(text).toContain(part);
    if (!existsSync(schemaFile)) {
      process.stdout.write('DECP schema 2.0.4 not found: validation skipped.\n');
      return;
    }
    const validate = new Ajv({ strict: false, logger: false }).compile(
      JSON.parse(readFileSync(schemaFile, 'utf8')),
    );
    validate(data);
    expect(validate.errors ?? []).toEqual([]);
  });

  test('every contract under the duty that is awarded or under way has a decision: a clause or a reason', () => {
    const { data } = parse<string[]>(file('decisions.csv').toString('utf8'), {
      delimiter: ';',
      skipEmptyLines: true,
    });
    const decided = new Set(data.map(([number]) => number));
    expect(data[0]).toEqual([...DECISION_COLUMNS]);
    const { contracts } = sampleWorld();
    const bound = contracts.filter(
      ({ nature, needValue, launchedOn }) =>
        launchedOn >= '2026-08-21' &&
        launchedOn < '2026-12-01' &&
        needValue >= (nature === 'Travaux' ? 540_400_000 : 21_600_000),
    );
    expect(bound.filter(({ number }) => !decided.has(number)).map(({ subject }) => subject)).toEqual([]);
    const numbers = new Set(contracts.filter(({ file: of }) => of === 'liste').map(({ number }) => number));
    expect(data.slice(1).filter(([number]) => !numbers.has(number ?? ''))).toEqual([]);
    expect(new Set(data.slice(1).map((row) => row[3]))).toEqual(new Set(['', 'EXC-1', 'EXC-2', 'EXC-4']));
  });

  test('four lines of the declarations do not hold', async () => {
    const sheet = (await opened(file('declarations-heures.xlsx'))).worksheets[0];
    const codes = cellsOf(sheet ?? new Workbook().addWorksheet('empty')).map(([, value]) => value);
    expect(codes.filter((value) => typeof value === 'string' && /^VAL-5\d\d$/.test(value)).length).toBe(4);
  });
});
