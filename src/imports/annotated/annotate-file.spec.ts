import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { scratchFolder } from '../../../test/support/workbook-files';
import { refusedFile } from '../domain/report/file-report';
import { type ImportIssue } from '../domain/contract-draft';
import { annotateFile } from './annotate-file';
import { annotatedName } from './annotation-order';

const issue = (said: Partial<ImportIssue>): ImportIssue => ({
  row: 2,
  column: 'Date',
  cell: 'B2',
  code: 'impossible-date',
  severity: 'reject',
  value: '31/02/2026',
  message: 'La date n’existe pas.',
  ...said,
});

describe('a file given back with its faults', () => {
  const folder = scratchFolder();
  afterAll(() => folder.remove());

  const annotated = async (
    path: string,
    format: string,
    said: { issues: ImportIssue[]; sheet?: string; mapping?: Record<string, string> },
  ): Promise<Workbook> => {
    const out = folder.write('annotated.xlsx', '');
    const { issues, sheet = null, mapping = {} } = said;
    const blank = refusedFile('liste', { code: '', message: '' }, false);
    const report = { ...blank, refused: null, format, sheet, headerRow: 1, mapping, issues };
    const setAside = [
      { row: 3, field: 'initialAmount', value: 'selon BPU', reason: 'unreadable-amount' },
    ] as const;
    await annotateFile({ path, out, report: { ...report, setAside: mapping['Montant'] ? setAside : [] } });
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(out) as never);
    return workbook;
  };

  it('keeps the person’s workbook, and marks the faulty cell alone among those that look like it', async () => {
    const own = new Workbook();
    const sheet = own.addWorksheet('Liste 2026');
    sheet.addRows([
      ['Objet', 'Date', 'Montant'],
      ['Travaux', '31/02/2026', 1000],
      ['Peinture', '01/02/2026', 'selon BPU'],
    ]);
    for (const address of ['B2', 'B3']) sheet.getCell(address).font = { italic: true };
    const path = folder.write('own.xlsx', '');
    await own.xlsx.writeFile(path);

    const workbook = await annotated(path, 'xlsx', {
      issues: [issue({})],
      sheet: 'Liste 2026',
      mapping: { Montant: 'initialAmount' },
    });
    const back = workbook.getWorksheet('Liste 2026');
    expect(back?.getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FFF8CBC6' } });
    expect(back?.getCell('B2').font).toMatchObject({ italic: true });
    expect(JSON.stringify(back?.getCell('B2').note)).toContain('non importée : La date n’existe pas.');
    expect(JSON.stringify(back?.getCell('B3').fill)).not.toContain('FFF8CBC6');
    expect(JSON.stringify(back?.getCell('C3').note)).toContain('mise de côté');
    const errors = workbook.getWorksheet('Erreurs');
    expect(errors?.rowCount).toBe(3);
    expect(errors?.getCell('C2').value).toEqual({ text: 'B2', hyperlink: "#'Liste 2026'!B2" });
  });

  it('a csv becomes a workbook with its rows at their lines, and no formula', async () => {
    const path = folder.write('own.csv', 'Objet;Date\n=1+1;31/02/2026\n');
    const workbook = await annotated(path, 'csv', { issues: [issue({})] });
    const sheet = workbook.getWorksheet('Liste');
    expect(sheet?.getCell('A2').value).toBe('=1+1');
    expect(sheet?.getCell('B2').fill).toMatchObject({ fgColor: { argb: 'FFF8CBC6' } });
  });

  it('essential data, which have no cells, come as the list of their faults', async () => {
    const path = folder.write('decp.json', '{"marches":[]}');
    const workbook = await annotated(path, 'decp-2022', { issues: [issue({ cell: null, column: null })] });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Erreurs']);
    expect(workbook.getWorksheet('Erreurs')?.getCell('G2').value).toBe('La date n’existe pas.');
  });

  it('is named after the file of the person', () => {
    expect(annotatedName('marchés 2026.csv')).toBe('marchés 2026-annoté.xlsx');
    expect(join('x', annotatedName('liste'))).toBe(join('x', 'liste-annoté.xlsx'));
  });
});
