import { Workbook, type Cell } from 'exceljs';
import { golden } from '../../../../test/support/golden';
import { plainContract, valmondeInput } from '../../../../test/support/report-world';
import { buildReportModel } from '../../domain/report/build-report-model';
import { type ReportInput } from '../../domain/report/report-input';
import { escapedText, writtenValue } from './cell-format';
import { renderWorkbook } from './render-workbook';

async function opened(input: ReportInput): Promise<Workbook> {
  const workbook = new Workbook();
  const bytes = await renderWorkbook(buildReportModel(input));
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

function cellsOf(workbook: Workbook): Cell[] {
  const cells: Cell[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell))));
  return cells;
}

function dumped(workbook: Workbook): string {
  return cellsOf(workbook)
    .map((cell) => {
      const value = cell.formula ? `=${cell.formula} → ${String(cell.result)}` : JSON.stringify(cell.value);
      return `${cell.worksheet.name}!${cell.address} [${cell.numFmt}] ${value}\n`;
    })
    .join('');
}

describe('the workbook of the report', () => {
  it('is the golden one, cell by cell, for the département of Valmonde', async () => {
    const actual = dumped(await opened(valmondeInput()));
    expect(actual).toBe(golden('report-workbook.txt', actual));
  });

  it('has the sheets of the published scheme, each with a frozen header and a filter', async () => {
    const workbook = await opened(valmondeInput());
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Synthèse',
      'Indicateurs',
      'Marchés',
      'Consultations',
      'Heures',
      'Engagements',
      'Réservés',
      'Dérogations',
      'Bénéficiaires (agrégés)',
      'Méthode',
    ]);
    for (const sheet of workbook.worksheets) {
      expect(sheet.views[0]?.state).toBe('frozen');
      expect(sheet.autoFilter).toBeTruthy();
    }
  });

  it('gives the same bytes twice', async () => {
    const model = buildReportModel(valmondeInput());
    expect((await renderWorkbook(model)).equals(await renderWorkbook(model))).toBe(true);
  });

  it('makes no formula of a text of the register, and changes no letter of it', async () => {
    const subjects = [
      '=HYPERLINK("http://exemple.invalid";"x")',
      '+33',
      '@SUM(A1)',
      'ref _x0041_ fin',
      ' <b> & "d\'un" ',
    ];
    const contracts = subjects.map((subject, index) => plainContract(`s${index}`, { subject }));
    const workbook = await opened(valmondeInput({ rows: { contracts, hours: [], balances: [] } }));
    const found = cellsOf(workbook).filter(
      ({ worksheet, col }) => worksheet.name === 'Marchés' && Number(col) === 4,
    );
    expect(found.slice(1).map(({ formula, value }) => formula ?? value)).toEqual(subjects);
  });

  it('refuses a number that is none', () =>
    expect(() => writtenValue(Number.NaN, 'count')).toThrow(RangeError));

  it('escapes what a reader of the format would decode', () =>
    expect(escapedText('_x0041_')).toBe('_x005F_x0041_'));
});
